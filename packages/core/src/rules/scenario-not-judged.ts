import { hasCome } from '../context.js';
import { message } from '@risikobilde/words/message';
import { judgementInUse } from '../derive/judgement.js';
import type { Rule } from '../rule.js';
import { alternativeName, listOf } from '../derive/names.js';

export const scenarioNotJudged: Rule = {
  id: 'scenario-not-judged',
  severity: 'warning',
  answers: 'correction',
  source: 'GDPR art. 35(7)(c), recitals 84 and 90',
  evaluate: (context) => {
    const existing = context.head.alternatives.filter(
      (a) =>
        (a.from === undefined || hasCome(context, a.from)) &&
        (a.until === undefined || !hasCome(context, a.until)),
    );
    return context.of('scenario').flatMap((scenario) => {
      const missing = existing.filter((a) => judgementInUse(context, scenario, a.id) === undefined);
      if (missing.length === 0) return [];
      return [
        {
          refs: [scenario.id] as const,
          field: 'judgements',
          severity: missing.every((a) => a.role === 'other') ? ('info' as const) : ('warning' as const),
          message: message('rule.scenario-not-judged.message', {
            title: scenario.title,
            alternatives: listOf(missing.map((a) => alternativeName(context, a.id))),
          }),
          fix: message('rule.scenario-not-judged.fix'),
        },
      ];
    });
  },
};
