import { message } from '@risikobilde/words/message';
import { recordOf } from '../context.js';
import { leaning as grounds } from '../derive/grounds-of-claims.js';
import { nameOf } from '../derive/names.js';
import { groupedBy } from './grouped-by.js';
import type { RawFinding, Rule } from '../rule.js';

export const benefitWithoutEvidence: Rule = {
  id: 'benefit-without-evidence',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 5(2), 35(7)(b)',
  evaluate: (context) => {
    const leaning = groupedBy(
      grounds(context).flatMap(({ holder, ground }) =>
        'benefit' in ground ? [{ holder, benefit: ground.benefit }] : [],
      ),
      ({ benefit }) => benefit,
    );
    return leaning.flatMap(([id, holders]): RawFinding[] => {
      const benefit = recordOf(context, 'benefit', id);
      if (!benefit || benefit.evidence?.length) return [];
      return [
        {
          refs: [id],
          places: [...new Set(holders.map(({ holder }) => holder))].sort(),
          place: id,
          field: 'evidence',
          message: message('rule.benefit-without-evidence.message', { benefit: nameOf(context, id) }),
          fix: message('rule.benefit-without-evidence.fix'),
        },
      ];
    });
  },
};
