import { message } from '@risikobilde/words/message';
import { namesOf } from '../derive/names.js';
import type { Rule } from '../rule.js';

export const jointWithoutArrangement: Rule = {
  id: 'joint-without-arrangement',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 26(1)-(2)',
  evaluate: (context, { roles }) =>
    context.of('activity').flatMap((activity) => {
      const joint = roles.filter((r) => r.activity === activity.id && r.role === 'jointController');
      if (joint.length === 0 || activity.jointArrangement !== undefined) return [];
      return [
        {
          refs: [activity.id] as const,
          field: 'jointArrangement',
          message: message('rule.joint-without-arrangement.message', {
            title: activity.title,
            parties: namesOf(
              context,
              joint.map((r) => r.party),
            ),
          }),
          fix: message('rule.joint-without-arrangement.fix'),
        },
      ];
    }),
};
