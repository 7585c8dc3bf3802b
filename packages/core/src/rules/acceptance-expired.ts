import { message } from '@risikobilde/words/message';
import { acceptanceInForce, acceptancesOf } from '../derive/acceptance.js';
import { bandOfId, scaleOf } from '../derive/scale.js';
import type { Rule } from '../rule.js';
import { alternativeName, nameOf } from '../derive/names.js';

export const acceptanceExpired: Rule = {
  id: 'acceptance-expired',
  severity: 'warning',
  alsoErrors: true,
  answers: 'correction',
  source: 'GDPR art. 24(1), 35(11); ISO 31000:2018, 6.6',
  evaluate: (context, { risks }) => {
    const scale = scaleOf(context);
    return risks.flatMap((risk) => {
      const band = scale && bandOfId(scale, risk.residual.band);
      const [last] = acceptancesOf(context, risk.scenario, risk.alternative);
      if (!band || band.accept === 'yes' || last?.expires === undefined) return [];
      if (acceptanceInForce(context, risk.scenario, risk.alternative)) return [];
      return [
        {
          refs: [last.id, risk.scenario] as const,
          aspect: risk.alternative,
          field: 'expires',
          severity: band.accept === 'no' ? ('error' as const) : ('warning' as const),
          since: last.expires,
          message: message('rule.acceptance-expired.message', {
            title: nameOf(context, risk.scenario),
            alternative: alternativeName(context, risk.alternative),
            date: last.expires,
            band: band.name,
          }),
          fix: message('rule.acceptance-expired.fix'),
        },
      ];
    });
  },
};
