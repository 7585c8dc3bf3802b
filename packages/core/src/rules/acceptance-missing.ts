import { message } from '@risikobilde/words/message';
import { recordOf } from '../context.js';
import { acceptancesOf } from '../derive/acceptance.js';
import { bandOfId, scaleOf } from '../derive/scale.js';
import type { Rule } from '../rule.js';
import { alternativeName, nameOf } from '../derive/names.js';

export const acceptanceMissing: Rule = {
  id: 'acceptance-missing',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 24, 35(7)(d), 36(1); ISO 31000:2018, 6.5',
  evaluate: (context, { risks }) => {
    const scale = scaleOf(context);
    const chosen = new Set(context.head.alternatives.filter((a) => a.role === 'chosen').map((a) => a.id));
    return risks.flatMap((risk) => {
      const band = scale && bandOfId(scale, risk.residual.band);
      // What the scale lets nobody accept is for prior-consultation-needed.
      if (band?.accept !== 'withReason' || !chosen.has(risk.alternative)) return [];
      // Each judgement has its reasons, and such a risk may be carried with them, unless little is known of it.
      if (risk.strength !== 'weak') return [];
      // One that has expired is found by acceptance-expired.
      if (acceptancesOf(context, risk.scenario, risk.alternative).length > 0) return [];
      const values = {
        title: nameOf(context, risk.scenario),
        alternative: alternativeName(context, risk.alternative),
        band: band.name,
        who: band.whoMayAccept,
      };
      const isFromFiles = context.notGivenHere.some(
        (one) => one.kind === 'decision' && one.scenario === risk.scenario,
      );
      const said = recordOf(context, 'scenario', risk.scenario)?.saidAccepted;
      return [
        {
          refs: [risk.scenario] as const,
          aspect: risk.alternative,
          message: isFromFiles
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
