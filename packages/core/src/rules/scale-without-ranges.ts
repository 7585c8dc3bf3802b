import { message } from '@risikobilde/words/message';
import { scaleOf } from '../derive/scale.js';
import type { Rule } from '../rule.js';

export const scaleWithoutRanges: Rule = {
  id: 'scale-without-ranges',
  severity: 'warning',
  answers: 'reasons',
  source: 'docs/metrics.md; Cox, Risk Analysis 28(2), 2008',
  evaluate: (context) => {
    const scale = scaleOf(context);
    if (!scale) return [];
    const bare =
      scale.likelihood.filter((level) => level.perYear === undefined).length +
      scale.consequence.filter((level) => level.persons === undefined).length;
    if (bare === 0) return [];
    return [
      {
        refs: [context.head.id, scale.id],
        field: 'scale',
        message: message('rule.scale-without-ranges.message', { title: scale.title, bare }),
        fix: message('rule.scale-without-ranges.fix'),
      },
    ];
  },
};
