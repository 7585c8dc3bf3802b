import { message } from '@risikobilde/words/message';
import { consultationsAbout } from '../derive/consultation.js';
import { scaleOf } from '../derive/scale.js';
import { nameOf } from '../derive/names.js';
import type { RawFinding, Rule } from '../rule.js';

export const priorConsultationNeeded: Rule = {
  id: 'prior-consultation-needed',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 36(1)-(3)',
  evaluate: (context, { risks }) => {
    const bands = scaleOf(context)?.bands ?? [];
    const chosen = context.head.alternatives.find((alternative) => alternative.role === 'chosen');
    const decisions = context
      .of('decision')
      .filter((d) => d.type === 'priorConsultation' && d.on <= context.asOf);
    return risks.flatMap((risk): RawFinding[] => {
      const band = bands.find((b) => b.id === risk.residual.band);
      if (risk.alternative !== chosen?.id || band?.accept !== 'no') return [];
      if (consultationsAbout(context, risk.scenario).length > 0) return [];
      const about = decisions.filter((d) => d.scenario === undefined || d.scenario === risk.scenario);
      const isDecided = about.some((d) => d.needed !== false);
      const said = isDecided ? 'decided' : about.length > 0 ? 'declined' : 'undecided';
      return [
        {
          refs: [risk.scenario],
          severity: isDecided || risk.judgedBy === 'example' ? 'warning' : 'error',
          message: message(`rule.prior-consultation-needed.${said}`, {
            scenario: nameOf(context, risk.scenario),
            band: band.name,
          }),
          fix: message('rule.prior-consultation-needed.fix'),
        },
      ];
    });
  },
};
