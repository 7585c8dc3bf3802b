import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutYoursMerelyAdopted: AboutRule = {
  title: {
    nb: 'Eget ansvar er bare overtatt',
    nn: 'Eige ansvar er berre overteke',
    en: 'One’s own part merely adopted',
  },
  finds: {
    nb: 'Utsagn som plattformen overlater til tjenesteeieren, og som er overtatt uten eget innhold.',
    nn: 'Utsegner som plattforma overlèt til tenesteeigaren, og som er overtekne utan eige innhald.',
    en: 'Statements that the platform leaves to the service owner and that are adopted without content of its own.',
  },
  why: {
    nb: 'Plattformen har ikke gjort dette for tjenesten. Å overta det betyr at ingen har gjort det.',
    nn: 'Plattforma har ikkje gjort dette for tenesta. Å overta det betyr at ingen har gjort det.',
    en: 'The platform has not done this for the service. To adopt it means that nobody has done it.',
  },
  source: 'GDPR art. 24, 28(3), 35',
  falsePositives: {
    nb: 'Kjenner ingen: svaret hører hjemme i egne felt eller egne poster.',
    nn: 'Kjenner ingen: svaret høyrer heime i eigne felt eller eigne postar.',
    en: 'None known: the answer belongs in fields or records of one’s own.',
  },
};

export const yoursMerelyAdopted: Rule = {
  id: 'yours-merely-adopted',
  severity: 'error',
  evaluate: (context) =>
    (context.inheritance?.statements ?? [])
      .filter(({ answer, offer }) => offer?.type === 'yours' && answer === 'adopt')
      .map((statement) => ({
        refs: [statement.id] as const,
        ...(statement.stance !== undefined && { place: statement.stance }),
        message: say(
          {
            nb: '«{name}» er overlatt til tjenesteeieren og kan ikke bare overtas.',
            nn: '«{name}» er overlaten til tenesteeigaren og kan ikkje berre overtakast.',
            en: '“{name}” is left to the service owner and cannot merely be adopted.',
          },
          { name: statement.name },
        ),
        fix: {
          nb: 'Tilpass det med egne felt, eller vis til egne poster som står i stedet.',
          nn: 'Tilpass det med eigne felt, eller vis til eigne postar som står i staden.',
          en: 'Adapt it with fields of your own, or name own records that stand in its place.',
        },
      })),
};
