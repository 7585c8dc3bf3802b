import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutActivityWithoutLegalBasis: AboutRule = {
  title: {
    nb: 'Formål uten behandlingsgrunnlag',
    nn: 'Formål utan behandlingsgrunnlag',
    en: 'Purpose without a legal basis',
  },
  finds: {
    nb: 'Behandlingsaktiviteter uten formål, og formål uten grunnlag etter artikkel 6 nr. 1.',
    nn: 'Behandlingsaktivitetar utan formål, og formål utan grunnlag etter artikkel 6 nr. 1.',
    en: 'Activities without a purpose, and purposes without a basis under art. 6(1).',
  },
  why: {
    nb: 'Behandling er bare lovlig for et bestemt formål og når minst ett av vilkårene i artikkel 6 nr. 1 er oppfylt.',
    nn: 'Behandling er berre lovleg for eit bestemt formål og når minst eitt av vilkåra i artikkel 6 nr. 1 er oppfylt.',
    en: 'Processing is lawful only for a specified purpose and when at least one condition of art. 6(1) is met.',
  },
  source: 'GDPR art. 5(1)(a)-(b), 6(1)',
  falsePositives: {
    nb: 'Formålet er forenlig med et annet formål som har grunnlag (artikkel 6 nr. 4).',
    nn: 'Formålet er foreineleg med eit anna formål som har grunnlag (artikkel 6 nr. 4).',
    en: 'The purpose is compatible with another that has a basis (art. 6(4)).',
  },
};

export const activityWithoutLegalBasis: Rule = {
  id: 'activity-without-legal-basis',
  severity: 'error',
  evaluate: (context) =>
    context.of('activity').flatMap((activity) => {
      const base = { refs: [activity.id] as const, field: 'purposes', fix };
      if (activity.purposes.length === 0)
        return [
          {
            ...base,
            message: say(
              {
                nb: '{title}: ingen formål er registrert.',
                nn: '{title}: ingen formål er registrerte.',
                en: '{title}: no purpose is recorded.',
              },
              { title: activity.title },
            ),
          },
        ];
      return activity.purposes.flatMap((purpose, i) =>
        purpose.bases.some((basis) => basis.article.startsWith('6(1)'))
          ? []
          : [
              {
                ...base,
                aspect: `${i + 1}`,
                message: say(
                  {
                    nb: '{title}: formålet «{purpose}» har ikke behandlingsgrunnlag.',
                    nn: '{title}: formålet «{purpose}» har ikkje behandlingsgrunnlag.',
                    en: '{title}: the purpose “{purpose}” has no legal basis.',
                  },
                  { title: activity.title, purpose: purpose.text },
                ),
              },
            ],
      );
    }),
};

const fix = {
  nb: 'Registrer formålet og grunnlaget etter artikkel 6 nr. 1, med nasjonal hjemmel der det kreves.',
  nn: 'Registrer formålet og grunnlaget etter artikkel 6 nr. 1, med nasjonal heimel der det er kravd.',
  en: 'Record the purpose and its basis under art. 6(1), with national law where required.',
};
