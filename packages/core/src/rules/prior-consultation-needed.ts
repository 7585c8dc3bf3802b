import { message } from '@risikobilde/words/message';
import { consultationsAbout, outcomeOf } from '../derive/consultation.js';
import { judgementInUse } from '../derive/judgement.js';
import { hasCome, recordOf } from '../context.js';
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
      .filter((d) => d.type === 'priorConsultation' && hasCome(context, d.on));
    return risks.flatMap((risk): RawFinding[] => {
      const band = bands.find((b) => b.id === risk.residual.band);
      if (risk.alternative !== chosen?.id || band?.accept !== 'no') return [];
      const files = consultationsAbout(context, risk.scenario);
      const scenario = recordOf(context, 'scenario', risk.scenario);
      const judged = scenario && judgementInUse(context, scenario, risk.alternative)?.on;
      const values = { scenario: nameOf(context, risk.scenario), band: band.name };
      // What the authority has said no to is not consulted on, but stopped.
      if (files.some((file) => isNo.has(outcomeOf(context, file).is)))
        return [
          {
            refs: [risk.scenario],
            message: message('rule.prior-consultation-needed.stopped', values),
            fix: message('rule.consultation-outcome.lift'),
          },
        ];
      // The authority has seen no risk that was judged after it had answered.
      if (files.some((file) => judged === undefined || judged <= (file.answered ?? context.asOf))) return [];
      if (files.length > 0)
        return [
          {
            refs: [risk.scenario],
            message: message('rule.prior-consultation-needed.rejudged', values),
            fix: message('rule.prior-consultation-needed.fix'),
          },
        ];
      const about = decisions.filter((d) => d.scenario === undefined || d.scenario === risk.scenario);
      const isDecided = about.some((d) => d.needed !== false);
      const said = isDecided ? 'decided' : about.length > 0 ? 'declined' : 'undecided';
      return [
        {
          refs: [risk.scenario],
          severity: isDecided || risk.judgedBy === 'example' ? 'warning' : 'error',
          message: message(`rule.prior-consultation-needed.${said}`, values),
          fix: message('rule.prior-consultation-needed.fix'),
        },
      ];
    });
  },
};

const isNo: ReadonlySet<string> = new Set(['ban', 'limitation']);
