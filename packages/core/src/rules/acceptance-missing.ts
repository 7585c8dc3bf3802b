import { message } from '@risikobilde/words/message';
import { recordOf } from '../context.js';
import { acceptancesInForce, acceptancesOf, isOfRisk } from '../derive/acceptance.js';
import { bandOfId, scaleOf } from '../derive/scale.js';
import { riskState } from '../derive/risk-state.js';
import type { Rule } from '../rule.js';
import { alternativeName, nameOf } from '../derive/names.js';

export const acceptanceMissing: Rule = {
  id: 'acceptance-missing',
  severity: 'warning',
  answers: 'correction',
  source: 'GDPR art. 24, 35(7)(d), 36(1); ISO 31000:2018, 6.5',
  evaluate: (context, { risks }) => {
    const scale = scaleOf(context);
    const chosen = new Set(context.head.alternatives.filter((a) => a.role === 'chosen').map((a) => a.id));
    return risks.flatMap((risk) => {
      const band = scale && bandOfId(scale, risk.residual.band);
      // What the scale lets nobody accept is for prior-consultation-needed.
      if (band?.accept !== 'withReason' || !chosen.has(risk.alternative)) return [];
      const inForce = acceptancesInForce(context, risk.scenario, risk.alternative);
      if (inForce.some((decision) => isOfRisk(decision, risk))) return [];
      // One that has expired is found by acceptance-expired.
      if (inForce.length === 0 && acceptancesOf(context, risk.scenario, risk.alternative).length > 0)
        return [];
      const values = {
        title: nameOf(context, risk.scenario),
        alternative: alternativeName(context, risk.alternative),
        band: band.name,
        who: band.whoMayAccept,
        state: riskState(risk),
      };
      const isFromFiles = context.notGivenHere.some(
        (one) => one.kind === 'decision' && one.scenario === risk.scenario,
      );
      const said = recordOf(context, 'scenario', risk.scenario)?.saidAccepted;
      return [
        {
          refs: [risk.scenario] as const,
          aspect: risk.alternative,
          message:
            inForce.length > 0
              ? message('rule.acceptance-missing.ofPlanned', values)
              : isFromFiles
                ? message('rule.acceptance-missing.notGivenHere', values)
                : said
                  ? message('rule.acceptance-missing.inGeneral', { ...values, by: said.by })
                  : message('rule.acceptance-missing.message', values),
          fix: message('rule.acceptance-missing.fix'),
        },
      ];
    });
  },
};
