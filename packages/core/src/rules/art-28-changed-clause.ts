import { changedRequirement } from '../derive/relied-editions.js';
import { clauseMessage } from './clause-message.js';
import type { RawFinding, Rule } from '../rule.js';

export const art28ChangedClause: Rule = {
  id: 'art-28-changed-clause',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 28(3), 28(9); EDPB Guidelines 07/2020',
  evaluate: (context) =>
    context.of('requirement').flatMap((requirement): RawFinding[] => {
      const changed = changedRequirement(context, requirement);
      const { clause } = requirement;
      return changed && clause
        ? [
            {
              refs: [requirement.id, clause.terms],
              aspect: clause.anchor,
              field: 'clause',
              ...clauseMessage(context, requirement.engagement, clause.anchor, changed),
            },
          ]
        : [];
    }),
};
