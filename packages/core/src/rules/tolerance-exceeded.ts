import { message } from '@risikobilde/words/message';
import { hasCome } from '../context.js';
import type { Rule } from '../rule.js';

export const toleranceExceeded: Rule = {
  id: 'tolerance-exceeded',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(7)(c); ISO 31000:2018, 6.3.4 (risk criteria)',
  evaluate: (context) => {
    const { head, tolerance } = context;
    const field = 'tolerance';
    const isInForce = (head.tolerance ?? []).some(({ on }) => on === undefined || hasCome(context, on));
    if (isInForce && tolerance === undefined)
      return [
        {
          refs: [head.id] as const,
          field,
          severity: 'info',
          message: message('rule.tolerance-exceeded.notComputed'),
          fix: message('rule.tolerance-exceeded.compute'),
        },
      ];
    return (tolerance ?? []).flatMap(({ exceeded, alternative, severity, persons, scenarios, sentence }) => {
      const of = head.alternatives.find(({ id }) => id === alternative);
      // What is no longer there asks nothing of anybody.
      if (!exceeded || of === undefined || (of.until !== undefined && hasCome(context, of.until))) return [];
      return [
        {
          refs: [head.id] as const,
          also: scenarios,
          aspect: `${alternative}-${severity}-${persons}`,
          field,
          severity: of.role === 'chosen' ? ('warning' as const) : ('info' as const),
          message: sentence,
          fix: message(
            of.role === 'chosen' ? 'rule.tolerance-exceeded.fix' : 'rule.tolerance-exceeded.fixOther',
          ),
        },
      ];
    });
  },
};
