import { changedRequirement } from '../derive/relied-editions.js';
import { clauseMessage } from './clause-message.js';
import type { AboutRule, RawFinding, Rule } from '../rule.js';

export const aboutArt28ChangedClause: AboutRule = {
  title: {
    nb: 'Krav vurdert mot en klausul som er endret',
    nn: 'Krav vurdert mot ein klausul som er endra',
    en: 'Duty assessed against a clause that has changed',
  },
  finds: {
    nb: 'Kravvurderinger som viser til en klausul som lyder annerledes i den nyeste utgaven av vilkårene, med teksten før og nå.',
    nn: 'Kravvurderingar som viser til ein klausul som lyder annleis i den nyaste utgåva av vilkåra, med teksten før og no.',
    en: 'Assessed duties pointing to a clause that reads otherwise in the newest edition of the terms, with the text before and now.',
  },
  why: {
    nb: 'At kravet er oppfylt, er bare vist for den gamle ordlyden. Endrede vilkår på en nettside er ikke nok i seg selv.',
    nn: 'At kravet er oppfylt, er berre vist for den gamle ordlyden. Endra vilkår på ei nettside er ikkje nok i seg sjølv.',
    en: 'That the duty is met is shown for the old wording only. Changed terms on a web page are not enough by themselves.',
  },
  source: 'GDPR art. 28(3), 28(9); EDPB Guidelines 07/2020',
  falsePositives: {
    nb: 'Rent språklige endringer. Registrer at klausulen er vurdert som uendret.',
    nn: 'Reint språklege endringar. Registrer at klausulen er vurdert som uendra.',
    en: 'Purely linguistic changes. Record that it was considered unchanged.',
  },
};

export const art28ChangedClause: Rule = {
  id: 'art-28-changed-clause',
  severity: 'warning',
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
