import { hasCome } from '../context.js';
import { message } from '@risikobilde/words/message';
import { isPlaceholder } from '../derive/placeholder.js';
import type { Rule } from '../rule.js';

export const adviceAgainst: Rule = {
  id: 'advice-against',
  severity: 'error',
  answers: 'reasons',
  source: 'GDPR art. 35(2), 38(1), 39(1)(c); WP248 rev.01, III.D',
  evaluate: (context) => {
    const given = context.of('advice').filter(({ adviser, on }) => adviser === 'dpo' && hasCome(context, on));
    return given
      .filter(
        ({ recommends, followed, why, on }) =>
          recommends === 'against' &&
          // To go on is not to follow it, whatever is ticked.
          (followed === undefined || followed === 'yes' || why === undefined || isPlaceholder(why)) &&
          !given.some((later) => later.on > on && later.recommends !== undefined),
      )
      .map(({ id, by, on, followed }) => ({
        refs: [id] as const,
        field: followed === 'yes' ? 'followed' : 'why',
        since: on,
        message: message(followed === 'yes' ? 'rule.advice-against.ticked' : 'rule.advice-against.noReason', {
          by,
          on,
        }),
        fix: message('rule.advice-against.fix'),
      }));
  },
};
