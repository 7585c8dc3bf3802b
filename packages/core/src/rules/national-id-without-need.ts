import { compact } from '../derive/leaning.js';
import type { RecordOf } from '../model/assessment.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutNationalIdWithoutNeed: AboutRule = {
  title: {
    nb: 'Fødselsnummer uten at behovet er begrunnet',
    nn: 'Fødselsnummer utan at behovet er grunngitt',
    en: 'National identity number without the need explained',
  },
  finds: {
    nb: 'Aktiviteter som bruker fødselsnummer uten å vise til personopplysningsloven § 12 i grunnlaget, merknaden eller nødvendighetsvurderingen.',
    nn: 'Aktivitetar som bruker fødselsnummer utan å vise til personopplysningslova § 12 i grunnlaget, merknaden eller nødvendigvurderinga.',
    en: 'Activities using national identity numbers without pointing to section 12 of the Personal Data Act in basis, note or necessity.',
  },
  why: {
    nb: 'Fødselsnummer kan bare brukes når det er saklig behov for sikker identifisering og metoden er nødvendig for å oppnå det.',
    nn: 'Fødselsnummer kan berre brukast når det er sakleg behov for sikker identifisering og metoden er nødvendig for å oppnå det.',
    en: 'National identity numbers may be used only with an objective need for sure identification and where the method is necessary for it.',
  },
  source: 'personopplysningsloven § 12; GDPR art. 87',
  falsePositives: {
    nb: 'Behovet er begrunnet med andre ord enn en henvisning til § 12.',
    nn: 'Behovet er grunngitt med andre ord enn ei tilvising til § 12.',
    en: 'The need is explained in other words than a pointer to section 12.',
  },
};

export const nationalIdWithoutNeed: Rule = {
  id: 'national-id-without-need',
  severity: 'info',
  evaluate: (context) =>
    context.of('activity').flatMap((activity) => {
      const number = activity.data.find((data) => data.class === 'nationalId');
      if (!number || explains(activity)) return [];
      return [
        {
          refs: [activity.id] as const,
          field: 'data',
          message: say(
            {
              nb: '{title}: bruker fødselsnummer («{data}»), men behovet etter personopplysningsloven § 12 er ikke begrunnet.',
              nn: '{title}: bruker fødselsnummer («{data}»), men behovet etter personopplysningslova § 12 er ikkje grunngitt.',
              en: '{title}: uses national identity numbers (“{data}”), but the need under section 12 of the Personal Data Act is not explained.',
            },
            { title: activity.title, data: number.text },
          ),
          fix: {
            nb: 'Skriv i nødvendighetsvurderingen hvorfor sikker identifisering trengs her, med henvisning til § 12.',
            nn: 'Skriv i nødvendigvurderinga kvifor sikker identifisering trengst her, med tilvising til § 12.',
            en: 'Write in the necessity part why sure identification is needed here, pointing to section 12.',
          },
        },
      ];
    }),
};

const explains = (activity: RecordOf<'activity'>): boolean => {
  const bases = activity.purposes.flatMap((purpose) => purpose.bases);
  if (bases.some((b) => b.law?.source === 'popplyl' && compact(b.law.provision) === '§12')) return true;
  return [...bases.map((b) => b.note), ...Object.values(activity.necessity ?? {})].some((text) =>
    /§§?12(?!\d)/.test(compact(text?.nb ?? '')),
  );
};
