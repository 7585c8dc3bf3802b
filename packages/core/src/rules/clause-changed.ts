import { clauseMessage } from './clause-message.js';
import { leaning } from '../derive/leaning.js';
import { changedClause, reliedTerms } from '../derive/relied-editions.js';
import type { AboutRule, RawFinding, Rule } from '../rule.js';

export const aboutClauseChanged: AboutRule = {
  title: {
    nb: 'Klausul som noe bygger på, er endret',
    nn: 'Klausul som noko byggjer på, er endra',
    en: 'A clause that is leaned on has changed',
  },
  finds: {
    nb: 'Påstander og forutsetninger som bygger på en klausul som lyder annerledes i den nyeste utgaven, med teksten før og nå.',
    nn: 'Påstandar og føresetnader som byggjer på ein klausul som lyder annleis i den nyaste utgåva, med teksten før og no.',
    en: 'Claims and premises that lean on a clause which reads otherwise in the newest edition, with the text before and now.',
  },
  why: {
    nb: 'Det som ble vurdert, var den gamle ordlyden.',
    nn: 'Det som vart vurdert, var den gamle ordlyden.',
    en: 'What was assessed was the old wording.',
  },
  source: 'GDPR art. 28(3), 35(11)',
  falsePositives: {
    nb: 'Rent språklige endringer. Registrer at klausulen er vurdert som uendret.',
    nn: 'Reint språklege endringar. Registrer at klausulen er vurdert som uendra.',
    en: 'Purely linguistic changes. Record that it was considered unchanged.',
  },
};

export const clauseChanged: Rule = {
  id: 'clause-changed',
  severity: 'warning',
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
