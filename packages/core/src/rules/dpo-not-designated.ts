import { message } from '@risikobilde/words/message';
import { controllersIn, hasOfficer, officerDuty } from '../derive/officer-duty.js';
import type { RawFinding, Rule } from '../rule.js';

export const dpoNotDesignated: Rule = {
  id: 'dpo-not-designated',
  severity: 'warning',
  answers: 'compliance',
  source: 'GDPR art. 37(1), 37(7)',
  evaluate: (context, { roles }) =>
    controllersIn(context, roles).flatMap((party): RawFinding[] => {
      // A group is no organisation: each of its members designates its own.
      if (party.type === 'group' || hasOfficer(context, party)) return [];
      const duty = officerDuty(context, roles, party);
      return duty === undefined
        ? []
        : [
            {
              refs: [party.id],
              field: 'dpo',
              message: message(`rule.dpo-not-designated.${duty}`, { party: party.name }),
              fix: message('rule.dpo-not-designated.fix'),
            },
          ];
    }),
};
