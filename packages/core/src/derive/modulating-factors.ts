import type { Context } from '../context.js';
import { recordOf } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import { measureSet } from './measure-set.js';
import { effectsOnScenario } from './record-index.js';
import { isSpecialData } from './special-data.js';

/** What the records show that makes a risk greater or smaller, besides the factors that somebody has written down. */
export type ShownFactors = {
  readonly specialData: boolean;
  readonly vulnerable: boolean;
  readonly largeScale: boolean;
  /** Measures of the planned processing that have an effect on it. */
  readonly lowering: readonly RecordOf<'measure'>[];
};

export const shownFactors = (context: Context, scenario: RecordOf<'scenario'>): ShownFactors => {
  const affected = scenario.affects.flatMap((id) => recordOf(context, 'activity', id) ?? []);
  return {
    specialData: affected.some(({ data }) => data.some(isSpecialData)),
    vulnerable: affected.some(({ subjects }) => subjects.some(({ vulnerable }) => vulnerable)),
    largeScale: affected.some(({ criteria }) => criteria.some(({ item }) => /(^|:)c5$/.test(item))),
    lowering: effectsOnScenario(context, scenario.id)
      .flatMap(({ measure }) => recordOf(context, 'measure', measure) ?? [])
      .filter((one) => measureSet(context, one) === 'baseline'),
  };
};
