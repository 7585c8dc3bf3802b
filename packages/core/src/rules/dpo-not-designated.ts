import { message } from '@risikobilde/words/message';
import { recordOf } from '../context.js';
import { isAuthority } from '../derive/controllers.js';
import { isLargeScaleSpecial } from '../derive/dpia.js';
import type { RawFinding, Rule } from '../rule.js';

export const dpoNotDesignated: Rule = {
  id: 'dpo-not-designated',
  severity: 'warning',
  answers: 'compliance',
  source: 'GDPR art. 37(1), 37(7)',
  evaluate: (context, { roles }) =>
    [...new Set(roles.filter(({ depth }) => depth === 0).map(({ party }) => party))]
      .sort()
      .flatMap((id): RawFinding[] => {
        const party = recordOf(context, 'party', id);
        // A group is no organisation: each of its members designates its own.
        if (!party || party.type === 'group' || party.dpo !== undefined) return [];
        if (id === context.head.subject.operator && context.head.dpo !== undefined) return [];
        const authority = isAuthority(context, party);
        const largeScale = context
          .of('activity')
          .some(
            (activity) =>
              isLargeScaleSpecial(activity) &&
              roles.some((role) => role.depth === 0 && role.party === id && role.activity === activity.id),
          );
        if (!authority && !largeScale) return [];
        return [
          {
            refs: [id],
            field: 'dpo',
            message: message(
              authority ? 'rule.dpo-not-designated.authority' : 'rule.dpo-not-designated.largeScale',
              { party: party.name },
            ),
            fix: message('rule.dpo-not-designated.fix'),
          },
        ];
      }),
};
