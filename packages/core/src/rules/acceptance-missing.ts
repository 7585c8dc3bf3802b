import type { RiskResult } from '../evaluation.js';
import { message } from '@risikobilde/words/message';
import { acceptancesOf } from '../derive/acceptance.js';
import { bandOfId, scaleOf } from '../derive/scale.js';
import type { Rule } from '../rule.js';
import { alternativeName, nameOf } from '../derive/names.js';

export const acceptanceMissing: Rule = {
  id: 'acceptance-missing',
  severity: 'warning',
  source: 'GDPR art. 24, 35(7)(d), 36(1); ISO 31000:2018, 6.5',
  evaluate: (context, { risks }) => {
    const scale = scaleOf(context);
    const chosen = new Set(context.head.alternatives.filter((a) => a.role === 'chosen').map((a) => a.id));
    return risks.flatMap((risk) => {
      const band = scale && bandOfId(scale, risk.residual.band);
      if (!band || band.accept === 'yes' || !chosen.has(risk.alternative)) return [];
      // The scale lets its owner carry such a risk with reasons, and each judgement has its reasons.
      if (band.accept === 'withReason' && !mayBeWorse(scale, risk)) return [];
      // One that has expired is found by acceptance-expired.
      if (acceptancesOf(context, risk.scenario, risk.alternative).length > 0) return [];
      return [
        {
          refs: [risk.scenario] as const,
          aspect: risk.alternative,
          severity: band.accept === 'no' ? ('error' as const) : ('warning' as const),
          message: message('rule.acceptance-missing.message', {
            title: nameOf(context, risk.scenario),
            alternative: alternativeName(context, risk.alternative),
            band: band.name,
            who: band.whoMayAccept,
          }),
          fix: message('rule.acceptance-missing.fix'),
        },
      ];
    });
  },
};

/** Whether a risk that may be carried with reasons could be one that may not, or rests on little knowledge. */
const mayBeWorse = (scale: ReturnType<typeof scaleOf>, risk: RiskResult): boolean =>
  risk.strength === 'weak' ||
  risk.residual.bandRange.some((id) => scale && bandOfId(scale, id)?.accept === 'no');
