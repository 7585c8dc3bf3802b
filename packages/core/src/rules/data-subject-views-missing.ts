import type { AboutRule, Rule } from '../rule.js';

export const aboutDataSubjectViewsMissing: AboutRule = {
  title: {
    nb: 'De registrertes synspunkter mangler',
    nn: 'Synspunkta til dei registrerte manglar',
    en: "Data subjects' views missing",
  },
  finds: {
    nb: 'Vurderinger der verken de registrertes eller deres representanters synspunkter er registrert på datoen.',
    nn: 'Vurderingar der verken synspunkta til dei registrerte eller til representantane deira er registrerte på datoen.',
    en: 'Assessments in which neither the views of data subjects nor of their representatives are recorded on the day.',
  },
  why: {
    nb: 'Den behandlingsansvarlige skal når det er relevant, innhente synspunkter fra de registrerte; lar man være, skal grunnen være dokumentert.',
    nn: 'Den behandlingsansvarlege skal når det er relevant, hente inn synspunkt frå dei registrerte; lèt ein vere, skal grunnen vere dokumentert.',
    en: 'Where appropriate the controller must seek the views of data subjects; the reason for not doing so should be documented.',
  },
  source: 'GDPR art. 35(9); WP248 rev.01',
  falsePositives: {
    nb: 'Det er ikke relevant å spørre. Skriv grunnen i et svar på funnet.',
    nn: 'Det er ikkje relevant å spørje. Skriv grunnen i eit svar på funnet.',
    en: 'Asking is not appropriate. Write the reason in an answer to the finding.',
  },
};

export const dataSubjectViewsMissing: Rule = {
  id: 'data-subject-views-missing',
  severity: 'warning',
  evaluate: (context) =>
    context.of('advice').some((a) => a.adviser === 'dataSubjects' && a.on <= context.asOf)
      ? []
      : [
          {
            refs: [context.head.id] as const,
            message: {
              nb: 'Det er ikke registrert synspunkter fra de registrerte eller representanter for dem.',
              nn: 'Det er ikkje registrert synspunkt frå dei registrerte eller representantar for dei.',
              en: 'No views of data subjects or their representatives are recorded.',
            },
            fix: {
              nb: 'Innhent synspunkter (brukerråd, organisasjoner, undersøkelser), eller begrunn hvorfor det ikke er gjort.',
              nn: 'Hent inn synspunkt (brukarråd, organisasjonar, undersøkingar), eller grunngje kvifor det ikkje er gjort.',
              en: 'Seek views (user panels, organisations, surveys), or give the reason for not doing so.',
            },
          },
        ],
};
