import { type ComponentProps, Suspense } from 'react';
import { DayStrip } from '../../shared/day-strip/day-strip.js';
import { useStrip } from '../../shared/day-strip/use-strip.js';
import { useWorkbench } from '../../shared/data/context.js';
import { lazyPart } from '../../shared/lazy-part.js';

type Props = Omit<ComponentProps<typeof DayStrip>, 'strip'>;

// Only an assessment that took something from the library has it.
const LibraryLine = lazyPart(async () => (await import('./library-line.js')).LibraryLine);

/** The strip of the first view: fetched after the words, with what it is worked out by; and under it what the library has that is newer. */
export const StatusStrip = (props: Props) => {
  const { ownRecords } = useWorkbench();
  return (
    <>
      <DayStrip strip={useStrip()} hasTable={false} {...props} />
      {ownRecords.some(({ library }) => library !== undefined) && (
        <Suspense fallback={null}>
          <LibraryLine />
        </Suspense>
      )}
    </>
  );
};
