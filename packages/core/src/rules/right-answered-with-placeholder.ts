import type { RecordOf } from '../model/assessment.js';
import type { Text } from '../model/text.js';
import { isPlaceholder } from '../derive/placeholder.js';
import { plain, say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutRightAnsweredWithPlaceholder: AboutRule = {
  title: {
    nb: 'Rettighet besvart med utfylling',
    nn: 'Rett svart på med utfylling',
    en: 'Right answered with a placeholder',
  },
  finds: {
    nb: 'Svar på en rettighet, eller begrunnelser for et unntak, som bare holder plassen: «fylles ut», «TODO», «kommer» og lignende.',
    nn: 'Svar på ein rett, eller grunngivingar for eit unntak, som berre held plassen: «fyllast ut», «TODO», «kjem» og liknande.',
    en: 'Answers to a right, or reasons for an exception, that only keep the place: “to be completed”, “TODO”, “TBD” and the like.',
  },
  why: {
    nb: 'Rettigheten teller som besvart, men ingen kan se hvordan den oppfylles.',
    nn: 'Retten tel som svart på, men ingen kan sjå korleis han blir oppfylt.',
    en: 'The right counts as answered, but nobody can see how it is met.',
  },
  source: 'GDPR art. 35(7)(b), 12-22; WP248 rev.01 annex 2',
  falsePositives: {
    nb: 'Et svar som med vilje er ett av disse ordene.',
    nn: 'Eit svar som med vilje er eitt av desse orda.',
    en: 'An answer that is meant to be one of these words.',
  },
};

export const rightAnsweredWithPlaceholder: Rule = {
  id: 'right-answered-with-placeholder',
  severity: 'warning',
  evaluate: (context) =>
    context.of('right').flatMap((right) =>
      placesOf(right)
        .filter(({ text }) => isPlaceholder(text))
        .map(({ field, text }) => ({
          refs: [right.id] as const,
          field,
          message: say(
            {
              nb: 'Retten etter artikkel {article} er besvart med «{text}», som ikke er et svar.',
              nn: 'Retten etter artikkel {article} er svart på med «{text}», som ikkje er eit svar.',
              en: 'The right under art. {article} is answered with “{text}”, which is not an answer.',
            },
            { article: plain(right.article), text },
          ),
          fix: {
            nb: 'Skriv hvordan rettigheten oppfylles, eller hvorfor unntaket gjelder.',
            nn: 'Skriv korleis retten blir oppfylt, eller kvifor unntaket gjeld.',
            en: 'Write how the right is met, or why the exception applies.',
          },
        })),
    ),
};

const placesOf = (right: RecordOf<'right'>): readonly { readonly field: string; readonly text: Text }[] => [
  { field: 'how', text: right.how },
  ...right.exceptions.map(({ why }, i) => ({ field: `exceptions.${i}.why`, text: why })),
];
