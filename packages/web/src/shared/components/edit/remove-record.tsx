import { Button } from '@digdir/designsystemet-react';
import { TrashIcon } from '@navikt/aksel-icons';
import { useMemo } from 'react';
import { useWorkbench } from '../../data/context.js';
import { useIsLocked } from '../provenance/record-frame.js';
import { LeaningList } from './leaning-list.js';
import { leaningOn } from './leaning-on.js';

/** Takes a whole record away, when nothing refers to it; else says what does. It can be undone. */
export const RemoveRecord = ({ id, label }: { readonly id: string; readonly label: string }) => {
  const { records, edit } = useWorkbench();
  const leaning = useMemo(() => leaningOn(id, records), [id, records]);
  if (useIsLocked()) return null;
  return leaning.length > 0 ? (
    <LeaningList leaning={leaning} />
  ) : (
    <Button
      variant="tertiary"
      data-size="sm"
      data-color="danger"
      onClick={() => {
        edit([{ record: id, remove: true }]);
        // The button goes with the record: the screen that it was on is where its reader goes on.
        requestAnimationFrame(() => document.getElementById('main')?.focus({ preventScroll: true }));
      }}
    >
      <TrashIcon aria-hidden />
      {label}
    </Button>
  );
};
