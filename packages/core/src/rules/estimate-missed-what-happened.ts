import { message } from '@risikobilde/words/message';
import { judgementInUse } from '../derive/judgement.js';
import { forecastsOf } from '../derive/learning/forecasts.js';
import { alternativeName, nameOf } from '../derive/names.js';
import type { Rule } from '../rule.js';

export const estimateMissedWhatHappened: Rule = {
  id: 'estimate-missed-what-happened',
  severity: 'warning',
  answers: 'reasons',
  source: 'docs/metrics.md; GDPR art. 35(11)',
  evaluate: (context) =>
    forecastsOf(context).flatMap(({ scenario, alternative, isOpinion, isWithin, on, events, low, high }) => {
      const record = context.record(scenario);
      const isInUse =
        record?.kind === 'scenario' && judgementInUse(context, record, alternative)?.on === on && !isOpinion;
      if (isWithin || !isInUse) return [];
      return [
        {
          refs: [scenario] as const,
          aspect: alternative,
          field: 'judgements',
          message: message('rule.estimate-missed-what-happened', {
            title: nameOf(context, scenario),
            alternative: alternativeName(context, alternative),
            n: events,
            low,
            high,
          }),
          fix: message('rule.estimate-missed-what-happened.fix'),
        },
      ];
    }),
};
