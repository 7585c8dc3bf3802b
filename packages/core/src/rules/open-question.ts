import { sentencesInTurn } from '../reason.js';
import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';

export const openQuestion: Rule = {
  id: 'open-question',
  severity: 'info',
  answers: 'any',
  source: 'GDPR art. 35(7)',
  evaluate: (context) =>
    context
      .of('section')
      .filter((section) => section.openQuestions.length > 0)
      .map((section) => ({
        refs: [section.id] as const,
        field: 'openQuestions',
        severity: section.role === 'conclusion' ? 'warning' : 'info',
        message: message('rule.open-question.message', {
          title: section.title,
          questions: sentencesInTurn(section.openQuestions),
        }),
        fix: message('rule.open-question.fix'),
      })),
};
