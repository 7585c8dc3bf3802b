import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';

export const rejectedWithoutReplacement: Rule = {
  id: 'rejected-without-replacement',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(7)(d)',
  evaluate: (context) =>
    (context.inheritance?.statements ?? [])
      .filter(
        ({ answer, offer, replacedBy }) =>
          offer !== undefined && answer === 'reject' && replacedBy.length === 0,
      )
      .map((statement) => ({
        refs: [statement.id] as const,
        ...(statement.stance !== undefined && { place: statement.stance }),
        message: message('rule.rejected-without-replacement.message', { name: statement.name }),
        fix: message('rule.rejected-without-replacement.fix'),
      })),
};
