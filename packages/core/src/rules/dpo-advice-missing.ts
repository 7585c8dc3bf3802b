import { say } from '../reason.js';
import type { AboutRule, RawFinding, Rule } from '../rule.js';

export const aboutDpoAdviceMissing: AboutRule = {
  title: {
    nb: 'Personvernombudets råd mangler',
    nn: 'Råd frå personvernombodet manglar',
    en: "Data protection officer's advice missing",
  },
  finds: {
    nb: 'Vurderinger uten råd fra personvernombudet på datoen. Advarsel når et råd ikke er fulgt og det ikke er sagt hvorfor.',
    nn: 'Vurderingar utan råd frå personvernombodet på datoen. Åtvaring når eit råd ikkje er følgt og det ikkje er sagt kvifor.',
    en: "Assessments without the data protection officer's advice on the day. A warning when advice is not followed and no reason is given.",
  },
  why: {
    nb: 'Den behandlingsansvarlige skal rådføre seg med personvernombudet; at et råd ikke følges, skal kunne forklares.',
    nn: 'Den behandlingsansvarlege skal rådføre seg med personvernombodet; at eit råd ikkje blir følgt, skal kunne forklarast.',
    en: 'The controller must seek the advice of the data protection officer; departing from it must be explicable.',
  },
  source: 'GDPR art. 35(2), 39(1)(c); WP248 rev.01',
  falsePositives: {
    nb: 'Virksomheten har ikke plikt til å ha personvernombud og har ikke utpekt noe.',
    nn: 'Verksemda har ikkje plikt til å ha personvernombod og har ikkje peikt ut noko.',
    en: 'The organisation need not have a data protection officer and has designated none.',
  },
};

export const dpoAdviceMissing: Rule = {
  id: 'dpo-advice-missing',
  severity: 'error',
  evaluate: (context) => {
    const advice = context.of('advice').filter((a) => a.adviser === 'dpo' && a.on <= context.asOf);
    if (advice.length === 0)
      return [
        {
          refs: [context.head.id],
          field: 'dpo',
          message: {
            nb: 'Det er ikke registrert råd fra personvernombudet.',
            nn: 'Det er ikkje registrert råd frå personvernombodet.',
            en: 'No advice of the data protection officer is recorded.',
          },
          fix: {
            nb: 'Be om råd, og registrer det med dato og om det er fulgt.',
            nn: 'Be om råd, og registrer det med dato og om det er følgt.',
            en: 'Ask for advice and record it with its day and whether it was followed.',
          },
        },
      ];
    return advice
      .filter((a) => a.followed !== 'yes' && a.why === undefined)
      .map(
        (a): RawFinding => ({
          refs: [a.id],
          field: 'why',
          severity: 'warning',
          message: say(
            {
              nb: 'Rådet fra personvernombudet av {on} er ikke fulgt fullt ut, og det er ikke sagt hvorfor.',
              nn: 'Rådet frå personvernombodet av {on} er ikkje følgt fullt ut, og det er ikkje sagt kvifor.',
              en: "The data protection officer's advice of {on} is not wholly followed, and no reason is given.",
            },
            { on: a.on },
          ),
          fix: {
            nb: 'Skriv begrunnelsen.',
            nn: 'Skriv grunngivinga.',
            en: 'Write down the reason.',
          },
        }),
      );
  },
};
