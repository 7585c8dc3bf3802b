import { message } from '@risikobilde/words/message';
import { progressOf } from '../derive/consultation.js';
import type { RawFinding, Rule } from '../rule.js';

export const processingBeforeConsultation: Rule = {
  id: 'processing-before-consultation',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 36(1)',
  evaluate: (context) =>
    context.of('consultation').flatMap((file): RawFinding[] => {
      const { begins, answered, title } = file;
      if (begins === undefined) return [];
      const { state, due } = progressOf(file, context.asOf);
      const over = state === 'answered' ? answered : due;
      if (over !== undefined && begins >= over) return [];
      const hasBegun = begins <= context.asOf;
      return [
        {
          refs: [file.id, ...file.about],
          field: 'begins',
          severity: hasBegun ? 'error' : 'warning',
          message: message(
            hasBegun
              ? 'rule.processing-before-consultation.begun'
              : 'rule.processing-before-consultation.planned',
            { title, begins },
          ),
          fix: message(
            hasBegun
              ? 'rule.processing-before-consultation.stop'
              : 'rule.processing-before-consultation.wait',
          ),
        },
      ];
    }),
};
