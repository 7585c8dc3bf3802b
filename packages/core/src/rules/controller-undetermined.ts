import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

const what = {
  purpose: { nb: 'formålet', nn: 'formålet', en: 'the purpose' },
  essentialMeans: { nb: 'de vesentlige midlene', nn: 'dei vesentlege midla', en: 'the essential means' },
} as const;

export const aboutControllerUndetermined: AboutRule = {
  title: {
    nb: 'Behandlingsansvaret er ikke avklart',
    nn: 'Behandlingsansvaret er ikkje avklart',
    en: 'Controller not determined',
  },
  finds: {
    nb: 'Behandlingsaktiviteter der ingen bestemmer formålet. Advarsel når ingen bestemmer de vesentlige midlene.',
    nn: 'Behandlingsaktivitetar der ingen avgjer formålet. Åtvaring når ingen avgjer dei vesentlege midla.',
    en: 'Activities for which nobody decides the purpose. A warning when nobody decides the essential means.',
  },
  why: {
    nb: 'Uten behandlingsansvarlig finnes ingen som svarer for behandlingen, og rollene i resten av kjeden kan ikke utledes.',
    nn: 'Utan behandlingsansvarleg finst det ingen som svarar for behandlinga, og rollene i resten av kjeda kan ikkje utleiast.',
    en: 'Without a controller nobody answers for the processing, and the roles along the chain cannot be worked out.',
  },
  source: 'GDPR art. 4(7), 24; EDPB Guidelines 07/2020',
  falsePositives: {
    nb: 'Behandlingsansvarlig er utpekt i lov uten at det er registrert hvem som bestemmer.',
    nn: 'Behandlingsansvarleg er peikt ut i lov utan at det er registrert kven som avgjer.',
    en: 'The controller is named by law, and who decides is not recorded.',
  },
};

export const controllerUndetermined: Rule = {
  id: 'controller-undetermined',
  severity: 'error',
  evaluate: (context) =>
    context.of('activity').flatMap((activity) =>
      (['purpose', 'essentialMeans'] as const)
        .filter((part) => !activity.decides.some((decision) => decision.what.includes(part)))
        .map((part) => ({
          refs: [activity.id] as const,
          field: 'decides',
          aspect: part,
          severity: part === 'purpose' ? ('error' as const) : ('warning' as const),
          message: say(
            {
              nb: '{title}: det er ikke registrert hvem som bestemmer {what}.',
              nn: '{title}: det er ikkje registrert kven som avgjer {what}.',
              en: '{title}: it is not recorded who decides {what}.',
            },
            { title: activity.title, what: what[part] },
          ),
          fix: {
            nb: 'Registrer hvem som faktisk bestemmer; rollen følger av det, ikke av hva avtalen kaller partene.',
            nn: 'Registrer kven som faktisk avgjer; rolla følgjer av det, ikkje av kva avtalen kallar partane.',
            en: 'Record who decides in fact; the role follows from that and not from what the contract calls the parties.',
          },
        })),
    ),
};
