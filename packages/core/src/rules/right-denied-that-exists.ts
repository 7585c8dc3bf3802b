import { message } from '@risikobilde/words/message';
import type { RightResult } from '../evaluation.js';
import type { Rule } from '../rule.js';
import { rightFindings } from './right-findings.js';

export const rightDeniedThatExists: Rule = {
  id: 'right-denied-that-exists',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 12(2), 13-22, 21(1)',
  evaluate: (context, { rights }) => {
    const needing = new Set(
      context.worldOf('rightsByBasis').flatMap((table) => table.rows.flatMap((row) => row.needsLetter)),
    );
    // An exception that only lacks its letter is found by exception-letter-missing.
    const excepted = new Set(
      context
        .of('right')
        .filter((right) => right.exceptions.some((exception) => needing.has(exception.provision)))
        .map((right) => right.id),
    );
    const denied = rights.filter(
      (row) =>
        row.says === 'doesNotExist' &&
        row.gives !== 'doesNotExist' &&
        !row.agrees &&
        !excepted.has(row.right),
    );
    return rightFindings(context, denied, (rows) => {
      const kind = kindOf(rows);
      return {
        key: `rule.right-denied-that-exists.${kind}`,
        fix: message('rule.right-denied-that-exists.fix'),
        severity: kind === 'limited' ? 'warning' : 'error',
      };
    });
  },
};

const kindOf = (rows: readonly RightResult[]): 'exists' | 'overridable' | 'limited' => {
  if (rows.some((row) => row.gives === 'overridable')) return 'overridable';
  return rows.some((row) => row.gives === 'exists') ? 'exists' : 'limited';
};
