import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';

export const yoursMerelyAdopted: Rule = {
  id: 'yours-merely-adopted',
  severity: 'error',
  answers: 'correction',
  source: 'GDPR art. 24, 28(3), 35',
  evaluate: (context) =>
    (context.inheritance?.statements ?? [])
      .filter(({ answer, offer }) => offer?.type === 'yours' && answer === 'adopt')
      .map((statement) => ({
        refs: [statement.id] as const,
        ...(statement.stance !== undefined && { place: statement.stance }),
        message: message('rule.yours-merely-adopted.message', { name: statement.name }),
        fix: message('rule.yours-merely-adopted.fix'),
      })),
};
