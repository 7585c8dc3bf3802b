import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';
import { rightFindings } from './right-findings.js';

export const rightLimitUnsaid: Rule = {
  id: 'right-limit-unsaid',
  severity: 'info',
  answers: 'any',
  source: 'GDPR art. 12(1), 17(3)(b)',
  evaluate: (context, { rights }) => {
    const limiting = new Set(
      context
        .of('right')
        // What is said of automated decisions (art. 22) is limited by what the decision is, not by the basis.
        .filter((right) => right.article !== '22' && right.exceptions.length === 0)
        .map((right) => right.id),
    );
    const rows = rights.filter(
      (row) => row.says === 'exists' && row.gives === 'limited' && limiting.has(row.right),
    );
    return rightFindings(context, rows, () => ({
      key: 'rule.right-limit-unsaid.message',
      fix: message('rule.right-limit-unsaid.fix'),
    }));
  },
};
