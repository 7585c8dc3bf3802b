import { namesOf } from '../derive/names.js';
import { plain, say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

// These items have rules of their own that say more.
const elsewhere: ReadonlySet<string> = new Set(['b2', 'b8', 'e1', 'e2']);

export const aboutDpiaContentGap: AboutRule = {
  title: {
    nb: 'Innhold som mangler i vurderingen',
    nn: 'Innhald som manglar i vurderinga',
    en: 'Content missing from the assessment',
  },
  finds: {
    nb: 'Punkter i sjekklisten for artikkel 35 nr. 7 som ingen registrering fyller, med hvor det mangler. Grunnlag, råd og forhåndsdrøfting har egne regler.',
    nn: 'Punkt i sjekklista for artikkel 35 nr. 7 som inga registrering fyller, med kvar det manglar. Grunnlag, råd og førehandsdrøfting har eigne reglar.',
    en: 'Items of the art. 35(7) checklist that no record fills, and where. Legal basis, advice and prior consultation have rules of their own.',
  },
  why: {
    nb: 'Artikkel 35 nr. 7 sier hva en vurdering minst skal inneholde.',
    nn: 'Artikkel 35 nr. 7 seier kva ei vurdering minst skal innehalde.',
    en: 'Art. 35(7) says what an assessment must at least contain.',
  },
  source: 'GDPR art. 35(7); WP248 rev.01 annex 2',
  falsePositives: {
    nb: 'Innholdet står i løpende tekst i et kapittel og er ikke registrert.',
    nn: 'Innhaldet står i løpande tekst i eit kapittel og er ikkje registrert.',
    en: 'The content is in the running text of a chapter and not recorded.',
  },
};

export const dpiaContentGap: Rule = {
  id: 'dpia-content-gap',
  severity: 'warning',
  evaluate: (context, { dpia }) => {
    const items = context.world('catalogue', 'art-35-7')?.items ?? [];
    return dpia.content
      .filter((row) => !row.filled && !elsewhere.has(row.item))
      .map((row) => ({
        refs: [context.head.id] as const,
        aspect: row.item,
        message: say(
          row.by.length > 0
            ? {
                nb: 'Mangler: {item}. Gjelder {where}.',
                nn: 'Manglar: {item}. Gjeld {where}.',
                en: 'Missing: {item}. Concerns {where}.',
              }
            : { nb: 'Mangler: {item}.', nn: 'Manglar: {item}.', en: 'Missing: {item}.' },
          {
            item: items.find((item) => item.id === row.item)?.text ?? plain(row.item),
            where: namesOf(context, row.by),
          },
        ),
        fix: {
          nb: 'Registrer det som mangler, eller begrunn i et svar på funnet hvorfor punktet ikke er aktuelt.',
          nn: 'Registrer det som manglar, eller grunngje i eit svar på funnet kvifor punktet ikkje er aktuelt.',
          en: 'Record what is missing, or give the reason in an answer to the finding why it does not apply.',
        },
      }));
  },
};
