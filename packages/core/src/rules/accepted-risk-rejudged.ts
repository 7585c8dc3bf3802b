import { message } from '@risikobilde/words/message';
import { acceptancesInForce } from '../derive/acceptance.js';
import { judgementInUse } from '../derive/judgement.js';
import { recordOf } from '../context.js';
import type { Rule } from '../rule.js';
import { alternativeName } from '../derive/names.js';

export const acceptedRiskRejudged: Rule = {
  id: 'accepted-risk-rejudged',
  severity: 'warning',
  answers: 'correction',
  source: 'GDPR art. 35(11); ISO 31000:2018, 6.6',
  evaluate: (context, { risks }) =>
    risks.flatMap((risk) => {
      const scenario = recordOf(context, 'scenario', risk.scenario);
      const given = acceptancesInForce(context, risk.scenario, risk.alternative);
      const [accepted] = given;
      const judgement = scenario && judgementInUse(context, scenario, risk.alternative);
      // One that says on what it was given is for acceptance-outdated, which sees the same day too.
      if (given.some(({ contentHash }) => contentHash !== undefined)) return [];
      // The example's own stand-in judgement is nobody's to accept.
      if (!accepted || !judgement || judgement.by === 'example' || judgement.on <= accepted.on) return [];
      return [
        {
          refs: [accepted.id, risk.scenario] as const,
          aspect: `${risk.alternative}-${judgement.on}`,
          since: judgement.on,
          message: message('rule.accepted-risk-rejudged.message', {
            title: scenario.title,
            alternative: alternativeName(context, risk.alternative),
            accepted: accepted.on,
            judged: judgement.on,
          }),
          fix: message('rule.accepted-risk-rejudged.fix'),
        },
      ];
    }),
};
