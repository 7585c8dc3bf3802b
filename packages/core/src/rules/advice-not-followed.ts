import { message } from '@risikobilde/words/message';
import { doubtsRaised, isOpenDoubt } from '../derive/doubts.js';
import { asSentence } from '../derive/names.js';
import { isSaid } from '../derive/placeholder.js';
import type { RawFinding, Rule } from '../rule.js';

export const adviceNotFollowed: Rule = {
  id: 'advice-not-followed',
  severity: 'warning',
  alsoErrors: true,
  answers: 'reasons',
  source: 'GDPR art. 35(2), 39(1)(c); WP248 rev.01, III.D',
  evaluate: (context) =>
    doubtsRaised(context).flatMap((doubt): RawFinding[] => {
      if (!doubt.notFollowed || !isOpenDoubt(doubt, context)) return [];
      const why = isSaid(doubt.notFollowed.why) ? doubt.notFollowed.why : undefined;
      return [
        {
          refs: [doubt.id],
          also: doubt.targets,
          field: 'followed',
          // What was advised may be left, but not without saying why.
          severity: why ? 'warning' : 'error',
          since: doubt.on,
          message: message(why ? 'rule.advice-not-followed.message' : 'rule.advice-not-followed.noReason', {
            by: doubt.raisedBy,
            text: doubt.text,
            why: why ? asSentence(why) : '',
          }),
          fix: message(
            doubt.targets.length === 0 ? 'rule.advice-not-followed.sayAbout' : 'rule.advice-not-followed.fix',
          ),
        },
      ];
    }),
};
