import { message } from '@risikobilde/words/message';
import { countsAs, measureState } from '../derive/measure-state.js';
import type { Rule } from '../rule.js';

export const measureWithoutOwner: Rule = {
  id: 'measure-without-owner',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 24(1), 32(1); ISO/IEC 27005:2022, clause 8',
  evaluate: (context) =>
    context.of('measure').flatMap((measure) => {
      const counts = countsAs(measureState(context, measure));
      if (measure.owner !== undefined || counts === 'none') return [];
      return [
        {
          refs: [measure.id] as const,
          field: 'owner',
          message: message('rule.measure-without-owner.message', { title: measure.title }),
          fix: message('rule.measure-without-owner.fix'),
        },
      ];
    }),
};
