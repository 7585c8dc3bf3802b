import { clauseMessage } from './clause-message.js';
import { leaning } from '../derive/grounds-of-claims.js';
import { changedClause, reliedTerms } from '../derive/relied-editions.js';
import type { RawFinding, Rule } from '../rule.js';

export const clauseChanged: Rule = {
  id: 'clause-changed',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 28(3), 35(11)',
  evaluate: (context) =>
    leaning(context).flatMap(({ holder, ground }): RawFinding[] => {
      if (!('terms' in ground)) return [];
      const edition = reliedTerms(context, ground.terms);
      if (edition === undefined) return [];
      const clause = { terms: ground.terms, edition, anchor: ground.clause };
      const changed = changedClause(context, holder, clause);
      return changed
        ? [
            {
              refs: [holder, ground.terms],
              aspect: ground.clause,
              field: 'grounds',
              ...clauseMessage(context, holder, clause.anchor, changed),
            },
          ]
        : [];
    }),
};
