import { citedArticle } from '../model/cited-article.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutBasisWithoutNationalLaw: AboutRule = {
  title: {
    nb: 'Behandlingsgrunnlag uten supplerende rettsgrunnlag',
    nn: 'Behandlingsgrunnlag utan supplerande rettsgrunnlag',
    en: 'Legal basis without the law it needs',
  },
  finds: {
    nb: 'Formål på artikkel 6 nr. 1 bokstav c eller e uten at loven eller forskriften grunnlaget følger av, er oppgitt. Advarsel når en merknad sier noe om det.',
    nn: 'Formål på artikkel 6 nr. 1 bokstav c eller e utan at lova eller forskrifta grunnlaget følgjer av, er oppgitt. Åtvaring når ein merknad seier noko om det.',
    en: 'Purposes on art. 6(1)(c) or (e) without the act or regulation that the basis follows from. A warning when a note says something of it.',
  },
  why: {
    nb: 'Rettslig forpliktelse og oppgave i allmennhetens interesse skal være fastsatt i unionsretten eller nasjonal rett.',
    nn: 'Rettsleg plikt og oppgåve i allmenta si interesse skal vere fastsett i unionsretten eller nasjonal rett.',
    en: 'A legal obligation or a task in the public interest must be laid down by Union or national law.',
  },
  source: 'GDPR art. 6(3)',
  falsePositives: {
    nb: 'Hjemmelen er nevnt i en merknad i stedet for som henvisning.',
    nn: 'Heimelen er nemnd i ein merknad i staden for som tilvising.',
    en: 'The law is named in a note instead of as a reference.',
  },
};

export const basisWithoutNationalLaw: Rule = {
  id: 'basis-without-national-law',
  severity: 'error',
  evaluate: (context) =>
    context.of('activity').flatMap((activity) =>
      activity.purposes.flatMap((purpose, i) =>
        (['6(1)(c)', '6(1)(e)'] as const)
          .filter((article) => {
            const bases = purpose.bases.filter((basis) => basis.article === article);
            return bases.length > 0 && bases.every((basis) => basis.law === undefined);
          })
          .map((article) => ({
            refs: [activity.id] as const,
            aspect: `${i + 1}-${article}`,
            // Somebody has said something of it in words: to be looked at, not plainly missing.
            ...(purpose.bases.some((basis) => basis.article === article && basis.note !== undefined) && {
              severity: 'warning' as const,
            }),
            field: 'purposes',
            message: say(
              {
                nb: '{title}: formålet «{purpose}» hviler på artikkel {article} uten at hjemmelen er oppgitt.',
                nn: '{title}: formålet «{purpose}» kviler på artikkel {article} utan at heimelen er oppgitt.',
                en: '{title}: the purpose “{purpose}” rests on art. {article} without naming the law.',
              },
              { title: activity.title, purpose: purpose.text, article: citedArticle(article) },
            ),
            fix: {
              nb: 'Oppgi loven eller forskriften og bestemmelsen, eller velg et annet behandlingsgrunnlag.',
              nn: 'Oppgi lova eller forskrifta og føresegna, eller vel eit anna behandlingsgrunnlag.',
              en: 'Name the act or regulation and the provision, or choose another legal basis.',
            },
          })),
      ),
    ),
};
