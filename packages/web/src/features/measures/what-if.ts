import { harmOf } from '@risikobilde/charts';
import {
  type Assessment,
  type Evaluation,
  evaluate,
  type LocalDate,
  type RecordOf,
  type RiskResult,
  type World,
} from '@risikobilde/core';
import { withState } from './with-state.js';

type State = RecordOf<'measure'>['states'][number]['state'];

/** Everything as it would be on the day if one measure were in another state from that day on. */
export const evaluateWith = (
  assessment: Assessment,
  world: World,
  day: LocalDate,
  measure: string,
  state: State,
): Evaluation =>
  evaluate(
    {
      ...assessment,
      records: assessment.records.map((record) =>
        record.kind === 'measure' && record.id === measure
          ? { ...record, states: withState(record.states, state, day) }
          : record,
      ),
    },
    world,
    day,
  );

export type RiskShift = { readonly before: RiskResult; readonly after: RiskResult };

/** The risks that another state of a measure moves, the largest move in persons first. */
export const shiftsBetween = (
  before: readonly RiskResult[],
  after: readonly RiskResult[],
): readonly RiskShift[] =>
  before
    .flatMap((one): RiskShift[] => {
      const other = after.find(
        ({ scenario, alternative }) => scenario === one.scenario && alternative === one.alternative,
      );
      return other && isOther(harmOf(one), harmOf(other)) ? [{ before: one, after: other }] : [];
    })
    .sort((a, b) => moved(b) - moved(a));

const moved = ({ before, after }: RiskShift): number => Math.abs(harmOf(after) - harmOf(before));

// The same product in another order may differ in the last digits.
const isOther = (a: number, b: number): boolean => Math.abs(a - b) > 1e-6 * Math.max(a, b);
