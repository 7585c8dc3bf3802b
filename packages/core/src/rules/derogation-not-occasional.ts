import { message } from '@risikobilde/words/message';
import { hasCome, recordOf } from '../context.js';
import { isOccasionalOnly } from '../derive/derogations.js';
import { articlePlace } from '../model/article.js';
import type { RawFinding, Rule } from '../rule.js';

export const derogationNotOccasional: Rule = {
  id: 'derogation-not-occasional',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 49(1), recital 111',
  evaluate: (context, { transfers }) =>
    transfers.flatMap((result): RawFinding[] => {
      const transfer = recordOf(context, 'transfer', result.transfer);
      if (!transfer || !result.isTransfer || result.excluded || transfer.frequency !== 'routine') return [];
      return transfer.grounds
        .filter(
          ({ article, from, until }) =>
            article.startsWith('49') &&
            (from === undefined || hasCome(context, from)) &&
            (until === undefined || !hasCome(context, until)),
        )
        .map(({ article }) => ({
          refs: [transfer.id],
          aspect: article,
          field: 'grounds',
          // The other letters are exceptions too, but what is no rule is not said to be occasional in the text itself.
          severity: isOccasionalOnly(article) ? 'error' : 'warning',
          message: message('rule.derogation-not-occasional.message', {
            title: transfer.title,
            article: articlePlace(article),
          }),
          fix: message('rule.derogation-not-occasional.fix'),
        }));
    }),
};
