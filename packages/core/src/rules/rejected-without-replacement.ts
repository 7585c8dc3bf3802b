import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutRejectedWithoutReplacement: AboutRule = {
  title: {
    nb: 'Avvist uten noe i stedet',
    nn: 'Avvist utan noko i staden',
    en: 'Rejected with nothing in its place',
  },
  finds: {
    nb: 'Utsagn fra plattformen som er avvist uten at egne poster står i stedet.',
    nn: 'Utsegner frå plattforma som er avviste utan at eigne postar står i staden.',
    en: 'Platform statements that are rejected without own records in their place.',
  },
  why: {
    nb: 'Det plattformen hviler på utsagnet, mangler da grunnlag i tjenestens vurdering.',
    nn: 'Det plattforma kviler på utsegna, manglar då grunnlag i vurderinga til tenesta.',
    en: 'What the platform rests on the statement then lacks its ground in the service’s assessment.',
  },
  source: 'GDPR art. 35(7)(d)',
  falsePositives: {
    nb: 'Tjenesten bruker ikke den delen av plattformen som utsagnet gjelder; svar da på funnet med en beslutning.',
    nn: 'Tenesta bruker ikkje den delen av plattforma som utsegna gjeld; svar då på funnet med ei avgjerd.',
    en: 'The service does not use the part of the platform that the statement is about; answer the finding with a decision then.',
  },
};

export const rejectedWithoutReplacement: Rule = {
  id: 'rejected-without-replacement',
  severity: 'warning',
  evaluate: (context) =>
    (context.inheritance?.statements ?? [])
      .filter(
        ({ answer, offer, replacedBy }) =>
          offer !== undefined && answer === 'reject' && replacedBy.length === 0,
      )
      .map((statement) => ({
        refs: [statement.id] as const,
        ...(statement.stance !== undefined && { place: statement.stance }),
        message: say(
          {
            nb: '«{name}» er avvist, og ingenting eget står i stedet.',
            nn: '«{name}» er avvist, og ingenting eige står i staden.',
            en: '“{name}” is rejected, and nothing of one’s own stands in its place.',
          },
          { name: statement.name },
        ),
        fix: {
          nb: 'Vis til egne poster som står i stedet, eller svar på funnet med en beslutning.',
          nn: 'Vis til eigne postar som står i staden, eller svar på funnet med ei avgjerd.',
          en: 'Name own records that stand in its place, or answer the finding with a decision.',
        },
      })),
};
