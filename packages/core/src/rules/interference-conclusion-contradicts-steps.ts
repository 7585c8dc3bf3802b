import type { FreedomResult } from '../evaluation.js';
import type { FullText } from '../model/text.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { nameOf } from '../derive/names.js';

const words: Readonly<Record<NonNullable<FreedomResult['gives']>, FullText>> = {
  notEngaged: { nb: 'ikke berørt', nn: 'ikkje råka', en: 'not engaged' },
  noInterference: { nb: 'ikke inngrep', nn: 'ikkje inngrep', en: 'no interference' },
  justifiedInterference: { nb: 'rettmessig inngrep', nn: 'rettmessig inngrep', en: 'justified interference' },
  violation: { nb: 'krenkelse', nn: 'krenking', en: 'violation' },
};

export const aboutInterferenceConclusionContradictsSteps: AboutRule = {
  title: {
    nb: 'Konklusjon som stegene ikke gir',
    nn: 'Konklusjon som stega ikkje gir',
    en: 'Conclusion that the steps do not give',
  },
  finds: {
    nb: 'Friheter der konklusjonen er en annen enn den svarene i inngrepstesten leder til.',
    nn: 'Fridommar der konklusjonen er ein annan enn den svara i inngrepstesten fører til.',
    en: 'Freedoms whose conclusion is another than the answers in the interference test lead to.',
  },
  why: {
    nb: '«Ikke inngrep», «rettmessig inngrep» og «krenkelse» er ulike konklusjoner med ulike følger.',
    nn: '«Ikkje inngrep», «rettmessig inngrep» og «krenking» er ulike konklusjonar med ulike følgjer.',
    en: 'No interference, justified interference and violation are different conclusions with different consequences.',
  },
  source: 'EMK art. 8(2), 9(2), 10(2); Grunnloven § 102',
  falsePositives: {
    nb: 'Et svar som er ment som «delvis».',
    nn: 'Eit svar som er meint som «delvis».',
    en: 'An answer that was meant as “partly”.',
  },
};

export const interferenceConclusionContradictsSteps: Rule = {
  id: 'interference-conclusion-contradicts-steps',
  severity: 'error',
  evaluate: (context, { freedoms }) =>
    freedoms.flatMap(({ freedom, said, gives }) =>
      said === undefined || gives === undefined || said === gives
        ? []
        : [
            {
              refs: [freedom] as const,
              field: 'conclusion',
              message: say(
                {
                  nb: '«{title}»: konklusjonen er «{said}», men svarene gir «{gives}».',
                  nn: '«{title}»: konklusjonen er «{said}», men svara gir «{gives}».',
                  en: '“{title}”: the conclusion is “{said}”, but the answers give “{gives}”.',
                },
                { title: nameOf(context, freedom), said: words[said], gives: words[gives] },
              ),
              fix: {
                nb: 'Rett svaret på steget eller konklusjonen.',
                nn: 'Rett svaret på steget eller konklusjonen.',
                en: 'Correct the answer to the step or the conclusion.',
              },
            },
          ],
    ),
};
