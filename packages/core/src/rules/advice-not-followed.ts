import { message } from '@risikobilde/words/message';
import { doubtsRaised } from '../derive/doubts.js';
import { nameOf } from '../derive/names.js';
import type { RawFinding, Rule } from '../rule.js';

export const adviceNotFollowed: Rule = {
  id: 'advice-not-followed',
  severity: 'warning',
  source: 'GDPR art. 35(2), 39(1)(c); WP248 rev.01, III.D',
  evaluate: (context) => {
    const raised = new Set(doubtsRaised(context).map(({ advice }) => advice));
    return context.of('advice').flatMap((advice): RawFinding[] =>
      advice.followed === 'yes' || raised.has(advice.id)
        ? []
        : [
            {
              refs: [advice.id],
              field: 'followed',
              since: advice.on,
              message: message('rule.advice-not-followed.message', {
                by: advice.by,
                text: nameOf(context, advice.id),
              }),
              fix: message('rule.advice-not-followed.fix'),
            },
          ],
    );
  },
};
