import { type Context, type Days, hasCome } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import { isSaid } from './placeholder.js';
import { createRecordIndex } from './record-index.js';
import { isShowing } from './shown-by.js';

export type MeasureState = RecordOf<'measure'>['states'][number]['state'];

/** The state a measure has on the day; undefined before its first. */
export const measureState = (days: Days, measure: RecordOf<'measure'>): MeasureState | undefined =>
  measure.states.findLast(({ from }) => from === undefined || hasCome(days, from))?.state;

/** The same on a day by itself. */
export const measureStateOn = (measure: RecordOf<'measure'>, asOf: LocalDate): MeasureState | undefined =>
  measureState({ asOf }, measure);

/** Implemented and verified measures are there by what is said of them; planned and partly implemented ones when they are done; others never. */
export const countsAs = (state: MeasureState | undefined): 'current' | 'planned' | 'none' => {
  switch (state) {
    case 'implemented':
    case 'verified':
      return 'current';
    case 'planned':
    case 'partly':
      return 'planned';
    case 'proposed':
    case 'withdrawn':
    case 'rejected':
    case undefined:
      return 'none';
  }
};

const filesOf = createRecordIndex('evidence', ({ of }) => of);

/** Whether anything showed by the day that a measure is in place: what is written or a file that is kept. */
export const hasEvidence = (context: Context, measure: RecordOf<'measure'>): boolean =>
  [
    ...measure.evidence.filter(({ text, cite }) => cite !== undefined || isSaid(text)),
    ...filesOf(context, measure.id).filter(isShowing),
  ].some(({ on }) => on === undefined || hasCome(context, on));

/** What a measure does for people on the day: one that is said to be implemented, and that nothing shows, is no more than planned. */
export const measureCounts = (
  context: Context,
  measure: RecordOf<'measure'>,
): ReturnType<typeof countsAs> => {
  const counts = countsAs(measureState(context, measure));
  return counts === 'current' && !hasEvidence(context, measure) ? 'planned' : counts;
};
