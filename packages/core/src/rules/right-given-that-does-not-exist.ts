import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';
import { rightFindings } from './right-findings.js';

export const rightGivenThatDoesNotExist: Rule = {
  id: 'right-given-that-does-not-exist',
  severity: 'info',
  answers: 'any',
  source: 'GDPR art. 12(1), 13-22, 20(3), 21(1)',
  evaluate: (context, { rights }) => {
    // Without a recorded basis nothing can be said of the right.
    const rows = rights.filter(
      (row) => row.says !== 'doesNotExist' && row.gives === 'doesNotExist' && row.bases.length > 0,
    );
    return rightFindings(context, rows, () => ({
      key: 'rule.right-given-that-does-not-exist.message',
      fix: message('rule.right-given-that-does-not-exist.fix'),
    }));
  },
};
