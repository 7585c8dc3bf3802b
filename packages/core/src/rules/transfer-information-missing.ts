import { message } from '@risikobilde/words/message';
import { recordOf } from '../context.js';
import type { RawFinding, Rule } from '../rule.js';

export const transferInformationMissing: Rule = {
  id: 'transfer-information-missing',
  severity: 'warning',
  answers: 'compliance',
  source: 'GDPR art. 13(1)(f), 14(1)(f)',
  evaluate: (context, { transfers }) => {
    const transferred = transfers
      .filter(({ isTransfer, excluded }) => isTransfer && !excluded)
      .flatMap(({ transfer }) => recordOf(context, 'transfer', transfer) ?? []);
    return context.of('right').flatMap((right): RawFinding[] => {
      if ((right.article !== '13' && right.article !== '14') || right.transfers !== undefined) return [];
      const about = transferred.filter(({ activities }) =>
        activities.some((id) => right.activities.includes(id)),
      );
      if (about.length === 0) return [];
      return [
        {
          refs: [right.id],
          also: about.map(({ id }) => id),
          field: 'transfers',
          message: message('rule.transfer-information-missing.message', {
            article: right.article,
            count: about.length,
          }),
          fix: message('rule.transfer-information-missing.fix'),
        },
      ];
    });
  },
};
