import type { Context } from '../context.js';
import type { RiskState } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { judgementInUse } from './judgement.js';
import { riskBehind } from './risks.js';
import { scaleOf } from './scale.js';

/** The risk of a scenario with the measures that count among those that somebody chose; undefined while nobody has judged it. */
export const riskWith = (
  context: Context,
  scenario: RecordOf<'scenario'>,
  alternative: string,
  isChosen: (measure: string) => boolean,
): RiskState | undefined => {
  const scale = scaleOf(context);
  const judgement = judgementInUse(context, scenario, alternative);
  if (scale === undefined || judgement === undefined) return undefined;
  const { after, effects } = riskBehind(context, scale, scenario, judgement);
  return after(effects.filter(({ measure, state }) => state !== 'none' && isChosen(measure)));
};
