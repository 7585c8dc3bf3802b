import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';
import { rightFindings } from './right-findings.js';

export const rightMadeOverridable: Rule = {
  id: 'right-made-overridable',
  severity: 'warning',
  answers: 'compliance',
  source: 'GDPR art. 12(2), 12(5), 13-22, 23',
  evaluate: (context, { rights }) => {
    const rows = rights.filter(
      (row) =>
        row.says === 'mayBeOverridden' && row.gives === 'exists' && !hasException(context.record(row.right)),
    );
    return rightFindings(context, rows, () => ({
      key: 'rule.right-made-overridable.message',
      fix: message('rule.right-made-overridable.fix'),
    }));
  },
};

const hasException = (record: ReturnType<Parameters<Rule['evaluate']>[0]['record']>): boolean =>
  record?.kind === 'right' && record.exceptions.length > 0;
