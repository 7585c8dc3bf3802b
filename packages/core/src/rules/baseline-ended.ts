import { message } from '@risikobilde/words/message';
import { type Context, hasCome } from '../context.js';
import { isConsidered } from '../derive/considerations.js';
import { eventsSeen } from '../derive/law-status.js';
import { isUnchecked } from '../model/is-unchecked.js';
import type { LocalDate } from '../model/local-date.js';
import type { Rule } from '../rule.js';

export const baselineEnded: Rule = {
  id: 'baseline-ended',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(7)(b), 35(11)',
  evaluate: (context) =>
    context.head.alternatives.flatMap((alternative) => {
      const { until } = alternative;
      if (alternative.role !== 'baseline' || until === undefined || !hasCome(context, until)) return [];
      if (isConsidered(context, context.head.id, { alternative: alternative.id })) return [];
      const confirmed = hasHappened(context, alternative.untilSource, until);
      return [
        {
          refs: [context.head.id] as const,
          also: alternative.untilSource === undefined ? [] : [alternative.untilSource],
          aspect: alternative.id,
          field: 'alternatives',
          since: until,
          message: message(confirmed ? 'rule.baseline-ended.happened' : 'rule.baseline-ended.announced', {
            name: alternative.name,
            date: until,
          }),
          fix: message('rule.baseline-ended.fix'),
        },
      ];
    }),
};

// A plan is not an event: only an ending that was read in a source counts as having happened.
const hasHappened = (context: Context, id: string | undefined, until: LocalDate): boolean => {
  const source = id === undefined ? undefined : context.world('source', id);
  if (!source) return false;
  return eventsSeen(context, source).some(
    (event) => event.type !== 'announced' && event.date >= until && !isUnchecked(event.verification),
  );
};
