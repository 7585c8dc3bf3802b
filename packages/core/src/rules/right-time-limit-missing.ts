import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { asSentence } from '../derive/names.js';

export const aboutRightTimeLimitMissing: AboutRule = {
  title: {
    nb: 'Frist for svar mangler',
    nn: 'Frist for svar manglar',
    en: 'Time limit not stated',
  },
  finds: {
    nb: 'Rettigheter der vurderingen ikke sier når den registrerte får svar. Lovens frist vises i stedet.',
    nn: 'Rettar der vurderinga ikkje seier når den registrerte får svar. Fristen i lova blir vist i staden.',
    en: 'Rights for which the assessment does not say when people get an answer. The limit in the law is shown instead.',
  },
  why: {
    nb: 'Den registrerte skal få svar uten ugrunnet opphold og senest innen én måned; fristen må ha en plass i rutinen.',
    nn: 'Den registrerte skal få svar utan ugrunna opphald og seinast innan éin månad; fristen må ha ein plass i rutinen.',
    en: 'People must get an answer without undue delay and within one month; the routine must hold the limit.',
  },
  source: 'GDPR art. 12(3)',
  falsePositives: {
    nb: 'Informasjon som gis ved innsamling, der fristen følger av artikkel 13 selv.',
    nn: 'Informasjon som blir gitt ved innsamling, der fristen følgjer av artikkel 13 sjølv.',
    en: 'Information given at collection, where art. 13 itself sets the time.',
  },
};

export const rightTimeLimitMissing: Rule = {
  id: 'right-time-limit-missing',
  severity: 'info',
  evaluate: (context, { rights }) =>
    context
      .of('right')
      // Art. 13 is answered at the moment of collection: there is no limit to state.
      .filter(
        (right) => right.timeLimit === undefined && right.says !== 'doesNotExist' && right.article !== '13',
      )
      .map((right) => ({
        refs: [right.id] as const,
        field: 'timeLimit',
        message: say(
          {
            nb: 'Vurderingen sier ikke når retten etter artikkel {article} oppfylles. Lovens frist: {limit}',
            nn: 'Vurderinga seier ikkje når retten etter artikkel {article} blir oppfylt. Fristen i lova: {limit}',
            en: 'The assessment does not say when the right under art. {article} is met. The limit in the law: {limit}',
          },
          {
            article: right.article,
            limit: asSentence(
              rights.find((row) => row.right === right.id)?.timeLimit ?? {
                nb: 'én måned.',
                nn: 'éin månad.',
                en: 'one month.',
              },
            ),
          },
        ),
      })),
};
