import type { ComponentProps } from 'react';
import { DayStrip } from '../../shared/day-strip/day-strip.js';
import { useStrip } from '../../shared/day-strip/use-strip.js';

type Props = Omit<ComponentProps<typeof DayStrip>, 'strip'>;

/** The strip of the first view: fetched after the words, with what it is worked out by. */
export const StatusStrip = (props: Props) => <DayStrip strip={useStrip()} hasTable={false} {...props} />;
