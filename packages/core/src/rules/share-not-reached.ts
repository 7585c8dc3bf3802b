import { message } from '@risikobilde/words/message';
import { hasCome } from '../context.js';
import { concludedIn } from '../standing/concluded.js';
import { factsUnder } from '../standing/facts-under.js';
import type { StandingRule } from './standing-rule.js';

/** A conclusion that hangs on nothing that could be read has reached no share either. */
export const shareNotReached: StandingRule = {
  id: 'share-not-reached',
  of: 'claims',
  severity: 'error',
  answers: 'correction',
  source: 'GDPR art. 5(2), 24(1)',
  evaluate: (context, { claims }) => {
    const { head } = context;
    const required = head.requiredShare;
    if (required === undefined || !hasCome(context, required.on)) return [];
    const facts = factsUnder(concludedIn(context, claims).claims);
    const primary = facts.filter(({ verification }) => verification === 'P').length;
    const total = facts.length;
    if (total > 0 && primary * 100 >= required.percent * total) return [];
    const { percent, by, on } = required;
    return [
      {
        refs: [head.id],
        field: 'requiredShare',
        message: message('rule.share-not-reached.message', {
          total,
          primary,
          percent: percent / 100,
          by,
          on,
        }),
        fix: message('rule.share-not-reached.fix', {
          missing: Math.ceil((percent * total) / 100) - primary,
        }),
      },
    ];
  },
};
