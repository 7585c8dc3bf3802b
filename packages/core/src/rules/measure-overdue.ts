import { hasPassed } from '../context.js';
import { message } from '@risikobilde/words/message';
import { countsAs, measureState } from '../derive/measure-state.js';
import { addDays } from '../model/local-date.js';
import type { Rule } from '../rule.js';

export const measureOverdue: Rule = {
  id: 'measure-overdue',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 32(1), 35(7)(d), 35(11)',
  evaluate: (context) =>
    context.of('measure').flatMap((measure) => {
      const state = measureState(context, measure);
      // The last day of a time limit is still within it.
      if (measure.due === undefined || !hasPassed(context, measure.due)) return [];
      if (countsAs(state) === 'current' || state === 'withdrawn' || state === 'rejected') return [];
      return [
        {
          refs: [measure.id] as const,
          field: 'due',
          since: addDays(measure.due, 1),
          message: message('rule.measure-overdue.message', { title: measure.title, due: measure.due }),
          fix: message('rule.measure-overdue.fix'),
        },
      ];
    }),
};
