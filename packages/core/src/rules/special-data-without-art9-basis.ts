import { citedArticle } from '../model/cited-article.js';
import { say } from '../reason.js';
import type { AboutRule, RawFinding, Rule } from '../rule.js';

// These letters ask for Union or national law (h also allows a contract with a health professional).
const needsLaw = /^9\(2\)\([bghij]\)$/;

export const aboutSpecialDataWithoutArt9Basis: AboutRule = {
  title: {
    nb: 'Særlige kategorier uten unntak etter artikkel 9',
    nn: 'Særlege kategoriar utan unntak etter artikkel 9',
    en: 'Special categories without an art. 9 exception',
  },
  finds: {
    nb: 'Aktiviteter med særlige kategorier av personopplysninger uten unntak etter artikkel 9 nr. 2. Advarsel når unntaket krever hjemmel i lov og ingen er oppgitt.',
    nn: 'Aktivitetar med særlege kategoriar av personopplysningar utan unntak etter artikkel 9 nr. 2. Åtvaring når unntaket krev heimel i lov og ingen er oppgitt.',
    en: 'Activities with special categories of data without an exception of art. 9(2). A warning when the exception needs law and none is named.',
  },
  why: {
    nb: 'Behandling av særlige kategorier er forbudt med mindre et unntak i artikkel 9 nr. 2 er oppfylt, i tillegg til grunnlaget i artikkel 6.',
    nn: 'Behandling av særlege kategoriar er forbode med mindre eit unntak i artikkel 9 nr. 2 er oppfylt, i tillegg til grunnlaget i artikkel 6.',
    en: 'Processing special categories is prohibited unless an exception of art. 9(2) is met, in addition to the basis in art. 6.',
  },
  source: 'GDPR art. 9(1)-(2); personopplysningsloven §§ 6, 7, 9',
  falsePositives: {
    nb: 'Opplysningene kan forekomme i fritekst uten at behandlingen tar sikte på dem.',
    nn: 'Opplysningane kan førekome i fritekst utan at behandlinga tek sikte på dei.',
    en: 'Such data may occur in free text without the processing aiming at them.',
  },
};

export const specialDataWithoutArt9Basis: Rule = {
  id: 'special-data-without-art9-basis',
  severity: 'error',
  evaluate: (context) =>
    context.of('activity').flatMap((activity): RawFinding[] => {
      const special = activity.data.find((data) => data.class === 'special');
      if (!special) return [];
      const bases = activity.purposes.flatMap((purpose) =>
        purpose.bases.filter((basis) => basis.article.startsWith('9(2)')),
      );
      if (bases.length === 0)
        return [
          {
            refs: [activity.id],
            field: 'purposes',
            message: say(
              {
                nb: '{title}: «{data}» er ført som særlige kategorier, men ingen unntak etter artikkel 9 nr. 2 er oppgitt.',
                nn: '{title}: «{data}» er ført som særlege kategoriar, men ingen unntak etter artikkel 9 nr. 2 er oppgitte.',
                en: '{title}: “{data}” is recorded as special-category data, but no exception of art. 9(2) is named.',
              },
              { title: activity.title, data: special.text },
            ),
            fix: {
              nb: 'Oppgi unntaket og hjemmelen, eller la være å behandle opplysningene.',
              nn: 'Oppgi unntaket og heimelen, eller la vere å behandle opplysningane.',
              en: 'Name the exception and the law, or do not process the data.',
            },
          },
        ];
      return [...new Set(bases.map((basis) => basis.article))]
        .filter(
          (article) =>
            needsLaw.test(article) &&
            bases.every((basis) => basis.article !== article || basis.law === undefined),
        )
        .map((article) => ({
          refs: [activity.id],
          aspect: article,
          field: 'purposes',
          severity: 'warning',
          message: say(
            {
              nb: '{title}: unntaket i artikkel {article} krever hjemmel i lov, men ingen er oppgitt.',
              nn: '{title}: unntaket i artikkel {article} krev heimel i lov, men ingen er oppgitt.',
              en: '{title}: the exception of art. {article} needs law, but none is named.',
            },
            { title: activity.title, article: citedArticle(article) },
          ),
          fix: {
            nb: 'Oppgi loven og bestemmelsen som gir unntaket.',
            nn: 'Oppgi lova og føresegna som gir unntaket.',
            en: 'Name the act and provision that give the exception.',
          },
        }));
    }),
};
