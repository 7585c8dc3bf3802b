import { message } from '@risikobilde/words/message';
import { judgementInUse } from '../derive/judgement.js';
import { scaleOf } from '../derive/scale.js';
import type { Judgement } from '../model/risk-judgement.js';
import type { Rule } from '../rule.js';
import type { Scale } from '../world/world.js';
import { alternativeName } from '../derive/names.js';

export const levelOutsideScale: Rule = {
  id: 'level-outside-scale',
  severity: 'error',
  answers: 'correction',
  source: 'ISO/IEC 27005:2022, clause 6 (risk criteria)',
  evaluate: (context) => {
    const scale = scaleOf(context);
    if (!scale) return [];
    return context.of('scenario').flatMap((scenario) =>
      context.head.alternatives.flatMap((alternative) => {
        const judgement = judgementInUse(context, scenario, alternative.id);
        return (judgement ? unknownLevels(scale, judgement) : []).map(({ side, level, highest }) => ({
          refs: [scenario.id] as const,
          aspect: `${alternative.id}-${side}`,
          field: 'judgements',
          message: message('rule.level-outside-scale.message', {
            title: scenario.title,
            alternative: alternativeName(context, alternative.id),
            level,
            side: sides[side],
            scale: scale.title,
            highest,
          }),
          fix: message('rule.level-outside-scale.fix'),
        }));
      }),
    );
  },
};

const sides = {
  frequency: message('rule.level-outside-scale.frequency'),
  consequence: message('rule.level-outside-scale.consequence'),
  organisation: message('rule.level-outside-scale.organisation'),
} as const;

type Unknown = {
  readonly side: keyof typeof sides;
  readonly level: number;
  readonly highest: number;
};

const unknownLevels = (scale: Scale, judgement: Judgement): readonly Unknown[] => {
  const { frequency, consequence, organisation } = judgement;
  const check = (
    side: keyof typeof sides,
    level: number | undefined,
    axis: readonly { readonly level: number }[],
  ): readonly Unknown[] =>
    level === undefined || axis.some((step) => step.level === level)
      ? []
      : [{ side, level, highest: Math.max(...axis.map((step) => step.level)) }];
  return [
    ...check('frequency', 'level' in frequency ? frequency.level : undefined, scale.likelihood),
    ...check('consequence', 'level' in consequence ? consequence.level : undefined, scale.consequence),
    ...check('organisation', organisation?.level, scale.consequence),
  ];
};
