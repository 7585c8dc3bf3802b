import { hasCome } from '../context.js';
import { message } from '@risikobilde/words/message';
import { type ConsultationOutcome, outcomeOf } from '../derive/consultation.js';
import { listOf } from '../derive/names.js';
import type { RawFinding, Rule } from '../rule.js';

export const consultationOutcome: Rule = {
  id: 'consultation-outcome',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 36(1)-(2), 58(2)(f)',
  evaluate: (context) =>
    context.of('consultation').flatMap((file): RawFinding[] => {
      const outcome = outcomeOf(context, file);
      const said = words(outcome);
      if (said === undefined) return [];
      const isNo = outcome.is === 'ban' || outcome.is === 'limitation';
      return [
        {
          refs: [file.id, ...file.about],
          field: outcome.is === 'pending' ? 'answered' : outcome.is === 'adviceOpen' ? 'pieces' : 'outcome',
          severity: isNo ? 'error' : 'warning',
          message: message(said.message, {
            title: file.title,
            open: outcome.is === 'adviceOpen' ? listOf(outcome.open.map(({ text }) => text)) : '',
          }),
          fix: message(said.fix),
          ...(file.answered !== undefined && hasCome(context, file.answered) && { since: file.answered }),
        },
      ];
    }),
};

const words = ({ is }: ConsultationOutcome) => {
  switch (is) {
    case 'ban':
    case 'limitation':
      return { message: `rule.consultation-outcome.${is}`, fix: 'rule.consultation-outcome.lift' } as const;
    case 'adviceOpen':
      return {
        message: 'rule.consultation-outcome.advice',
        fix: 'rule.consultation-outcome.follow',
      } as const;
    case 'unsaid':
      return { message: 'rule.consultation-outcome.unsaid', fix: 'rule.consultation-outcome.say' } as const;
    case 'pending':
      return {
        message: 'rule.consultation-outcome.pending',
        fix: 'rule.consultation-outcome.await',
      } as const;
    case 'prepared':
    case 'lapsed':
    case 'released':
    case 'lifted':
      return undefined;
  }
};
