import { stepNames } from '../derive/freedoms.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { listOf, nameOf } from '../derive/names.js';

export const aboutInterferenceStepEmpty: AboutRule = {
  title: {
    nb: 'Ubesvart steg i inngrepstesten',
    nn: 'Steg i inngrepstesten utan svar',
    en: 'Empty step in the interference test',
  },
  finds: {
    nb: 'Friheter der et steg i inngrepstesten ikke er besvart. Feil når det likevel er konkludert.',
    nn: 'Fridommar der eit steg i inngrepstesten ikkje er svart på. Feil når det likevel er konkludert.',
    en: 'Freedoms with an unanswered step in the interference test. An error when a conclusion is drawn all the same.',
  },
  why: {
    nb: 'Et inngrep er bare rettmessig når hvert vilkår er oppfylt; en konklusjon uten et av dem bygger ikke på noe.',
    nn: 'Eit inngrep er berre rettmessig når kvart vilkår er oppfylt; ein konklusjon utan eitt av dei byggjer ikkje på noko.',
    en: 'An interference is justified only when every condition is met; a conclusion that skips one rests on nothing.',
  },
  source: 'EMK art. 8(2), 9(2), 10(2), 13; Grunnloven § 102; GDPR art. 35(7)(c)',
  falsePositives: {
    nb: 'Et steg som er drøftet i brødteksten, men ikke registrert.',
    nn: 'Eit steg som er drøfta i brødteksten, men ikkje registrert.',
    en: 'A step discussed in the text but not recorded.',
  },
};

export const interferenceStepEmpty: Rule = {
  id: 'interference-step-empty',
  severity: 'warning',
  evaluate: (context, { freedoms }) =>
    freedoms
      .filter((freedom) => freedom.emptySteps.length > 0)
      .map((freedom) => ({
        refs: [freedom.freedom] as const,
        field: 'steps',
        severity: freedom.said ? 'error' : 'warning',
        message: say(
          freedom.said
            ? {
                nb: '«{title}»: det er konkludert uten svar på {steps}.',
                nn: '«{title}»: det er konkludert utan svar på {steps}.',
                en: '“{title}”: a conclusion is drawn without an answer on {steps}.',
              }
            : {
                nb: '«{title}»: ikke svart på {steps}.',
                nn: '«{title}»: ikkje svart på {steps}.',
                en: '“{title}”: no answer on {steps}.',
              },
          {
            title: nameOf(context, freedom.freedom),
            steps: listOf(freedom.emptySteps.map((step) => stepNames[step])),
          },
        ),
        fix: {
          nb: 'Svar på hvert steg med en begrunnelse, eller trekk konklusjonen.',
          nn: 'Svar på kvart steg med ei grunngiving, eller trekk konklusjonen.',
          en: 'Answer every step with a reason, or withdraw the conclusion.',
        },
      })),
};
