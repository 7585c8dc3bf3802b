import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';
import { alternativeName, quotedNames } from '../derive/names.js';

export const scaleOrderNotJustified: Rule = {
  id: 'scale-order-not-justified',
  severity: 'info',
  answers: 'any',
  source: 'Cox, What’s Wrong with Risk Matrices?, Risk Analysis 28(2), 2008, 497-512',
  evaluate: (context, { comparison }) =>
    comparison.flatMap((pair) => {
      const unsure = pair.scenarios
        .filter((s) => (s.change === 'lower' || s.change === 'higher') && !s.orderJustified)
        .map((s) => s.scenario);
      if (unsure.length === 0) return [];
      return [
        {
          refs: [context.head.id] as const,
          aspect: `${pair.alternative}-${pair.against}`,
          also: unsure,
          message: message('rule.scale-order-not-justified.message', {
            a: alternativeName(context, pair.alternative),
            b: alternativeName(context, pair.against),
            scenarios: quotedNames(context, unsure),
          }),
          fix: message('rule.scale-order-not-justified.fix'),
        },
      ];
    }),
};
