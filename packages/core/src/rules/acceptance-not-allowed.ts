import { message } from '@risikobilde/words/message';
import { acceptanceInForce } from '../derive/acceptance.js';
import { nameOf } from '../derive/names.js';
import { bandOfId, scaleOf } from '../derive/scale.js';
import type { RawFinding, Rule } from '../rule.js';

export const acceptanceNotAllowed: Rule = {
  id: 'acceptance-not-allowed',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 36(1)',
  evaluate: (context, { risks }) => {
    const scale = scaleOf(context);
    return risks.flatMap((risk): RawFinding[] => {
      const band = scale && bandOfId(scale, risk.residual.band);
      const decision = acceptanceInForce(context, risk.scenario, risk.alternative);
      if (band?.accept !== 'no' || decision === undefined) return [];
      return [
        {
          refs: [decision.id, risk.scenario],
          aspect: risk.alternative,
          severity: risk.judgedBy === 'example' ? 'warning' : 'error',
          message: message('rule.acceptance-not-allowed.message', {
            scenario: nameOf(context, risk.scenario),
            band: band.name,
          }),
          fix: message('rule.acceptance-not-allowed.fix'),
        },
      ];
    });
  },
};
