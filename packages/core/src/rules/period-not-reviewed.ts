import { message } from '@risikobilde/words/message';
import { isReviewed, periodReview } from '../standing/period.js';
import type { Rule } from '../rule.js';

/** One finding for the whole period, however much is left: what is left is a list of its own. */
export const periodNotReviewed: Rule = {
  id: 'period-not-reviewed',
  severity: 'info',
  answers: 'reasons',
  source: 'GDPR art. 35(11); WP248 rev.01, III.C',
  evaluate: (context, { transfers }) => {
    const review = periodReview(context, transfers);
    if (review === undefined || review.done === review.items.length) return [];
    const { period, items, done } = review;
    return [
      {
        refs: [context.head.id],
        aspect: period.opened,
        also: items.filter((item) => !isReviewed(item)).map(({ id }) => id),
        field: 'periods',
        since: period.opened,
        message: message('rule.period-not-reviewed.message', {
          period: period.name,
          on: period.opened,
          n: items.length - done,
          of: items.length,
        }),
        fix: message('rule.period-not-reviewed.fix'),
      },
    ];
  },
};
