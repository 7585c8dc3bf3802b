import { message } from '@risikobilde/words/message';
import { rateUpdates } from '../derive/learning/rate-updates.js';
import { alternativeName, nameOf } from '../derive/names.js';
import type { Rule } from '../rule.js';

export const incidentsSinceJudgement: Rule = {
  id: 'incidents-since-judgement',
  severity: 'warning',
  answers: 'reasons',
  source: 'docs/metrics.md; GDPR art. 35(11)',
  evaluate: (context) =>
    rateUpdates(context).flatMap(({ scenario, alternative, counted, notCounted, judgedOn }) => {
      const incidents = [...counted, ...notCounted];
      if (incidents.length === 0) return [];
      return [
        {
          refs: [scenario] as const,
          also: incidents,
          aspect: alternative,
          field: 'judgements',
          message: message('rule.incidents-since-judgement', {
            title: nameOf(context, scenario),
            alternative: alternativeName(context, alternative),
            n: incidents.length,
            date: judgedOn,
          }),
          fix: message(
            counted.length > 0
              ? 'rule.incidents-since-judgement.fix'
              : 'rule.incidents-since-judgement.count',
          ),
        },
      ];
    }),
};
