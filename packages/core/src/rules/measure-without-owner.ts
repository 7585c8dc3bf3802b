import { message } from '@risikobilde/words/message';
import { measureStateOn } from '../derive/measure-state.js';
import type { Rule } from '../rule.js';

export const measureWithoutOwner: Rule = {
  id: 'measure-without-owner',
  severity: 'warning',
  source: 'GDPR art. 24(1), 32(1); ISO/IEC 27005:2022, clause 8',
  evaluate: (context) =>
    context.of('measure').flatMap((measure) => {
      const state = measureStateOn(measure, context.asOf);
      const counted = state === 'planned' || state === 'implemented' || state === 'verified';
      if (measure.owner !== undefined || !counted) return [];
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
