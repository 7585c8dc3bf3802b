import { citedArticle } from '../model/cited-article.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { asSentence } from '../derive/names.js';

export const aboutExceptionLetterMissing: AboutRule = {
  title: {
    nb: 'Unntak uten bokstav',
    nn: 'Unntak utan bokstav',
    en: 'Exception without its letter',
  },
  finds: {
    nb: 'Unntak fra en rettighet som viser til en bestemmelse med flere alternativer, uten å si hvilket.',
    nn: 'Unntak frå ein rett som viser til ei føresegn med fleire alternativ, utan å seie kva for eit.',
    en: 'Exceptions from a right that cite a provision with several limbs without saying which.',
  },
  why: {
    nb: 'Alternativene har ulike vilkår. Uten bokstav kan ingen etterprøve om vilkårene er oppfylt.',
    nn: 'Alternativa har ulike vilkår. Utan bokstav kan ingen etterprøve om vilkåra er oppfylte.',
    en: 'The limbs have different conditions. Without the letter nobody can check that they are met.',
  },
  source: 'GDPR art. 14(5)(a)-(d), 17(3)(a)-(e), 22(2)(a)-(c)',
  falsePositives: {
    nb: 'Bestemmelsen er oppgitt med bokstaven i selve henvisningen på en form regelen ikke kjenner.',
    nn: 'Føresegna er oppgitt med bokstaven i sjølve tilvisinga på ei form regelen ikkje kjenner.',
    en: 'The letter is part of the citation in a form the rule does not know.',
  },
};

export const exceptionLetterMissing: Rule = {
  id: 'exception-letter-missing',
  severity: 'error',
  evaluate: (context) => {
    const needing = new Set(
      context.worldOf('rightsByBasis').flatMap((table) => table.rows.flatMap((row) => row.needsLetter)),
    );
    return context.of('right').flatMap((right) =>
      right.exceptions.flatMap((exception, index) =>
        exception.letter === undefined && needing.has(exception.provision)
          ? [
              {
                refs: [right.id] as const,
                aspect: exception.provision,
                field: `exceptions.${index}.letter`,
                message: say(
                  {
                    nb: 'Unntaket fra artikkel {article} viser til artikkel {provision} uten å si hvilken bokstav. Begrunnelsen er: {why}',
                    nn: 'Unntaket frå artikkel {article} viser til artikkel {provision} utan å seie kva bokstav. Grunngivinga er: {why}',
                    en: 'The exception from art. {article} cites art. {provision} without its letter. The reason given: {why}',
                  },
                  {
                    article: right.article,
                    provision: citedArticle(exception.provision),
                    why: asSentence(exception.why),
                  },
                ),
                fix: {
                  nb: 'Oppgi bokstaven, og vis at vilkårene i den er oppfylt.',
                  nn: 'Oppgi bokstaven, og vis at vilkåra i han er oppfylte.',
                  en: 'Give the letter, and show that its conditions are met.',
                },
              },
            ]
          : [],
      ),
    );
  },
};
