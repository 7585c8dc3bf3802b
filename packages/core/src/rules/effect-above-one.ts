import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';
import type { EffectFactor } from '../model/risk-judgement.js';
import { asSentence, nameOf } from '../derive/names.js';

export const effectAboveOne: Rule = {
  id: 'effect-above-one',
  severity: 'warning',
  answers: 'reasons',
  source: 'ISO 31000:2018, 6.5 (treatment may bring new risks)',
  evaluate: (context) =>
    context.of('effect').flatMap((effect) => {
      const factors = [effect.frequency, effect.consequence];
      if (!factors.some((factor) => topOf(factor) > 1)) return [];
      const raises = factors.some((factor) => middleOf(factor) > 1);
      return [
        {
          refs: [effect.id] as const,
          also: [effect.measure, effect.scenario],
          field: topOf(effect.frequency) > 1 ? 'frequency' : 'consequence',
          severity: raises ? ('warning' as const) : ('info' as const),
          message: message(raises ? 'rule.effect-above-one.raising' : 'rule.effect-above-one.mayRaise', {
            measure: nameOf(context, effect.measure),
            scenario: nameOf(context, effect.scenario),
            why: asSentence(effect.why),
          }),
          fix: message('rule.effect-above-one.fix'),
        },
      ];
    }),
};

const topOf = (factor: EffectFactor | undefined): number => {
  if (factor === undefined) return 1;
  return typeof factor === 'number' ? factor : factor[1];
};

// Of a range the geometric middle is what the risk is computed with.
const middleOf = (factor: EffectFactor | undefined): number => {
  if (factor === undefined) return 1;
  return typeof factor === 'number' ? factor : Math.sqrt(factor[0] * factor[1]);
};
