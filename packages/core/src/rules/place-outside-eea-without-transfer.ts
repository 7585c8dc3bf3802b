import type { Context } from '../context.js';
import { recordOf } from '../context.js';
import { chainLinks } from '../derive/chain.js';
import { isThirdCountry } from '../derive/eea.js';
import { nameOf } from '../derive/names.js';
import type { RecordOf } from '../model/assessment.js';
import { say } from '../reason.js';
import type { AboutRule, RawFinding, Rule } from '../rule.js';

export const aboutPlaceOutsideEeaWithoutTransfer: AboutRule = {
  title: {
    nb: 'Behandling utenfor EØS uten registrert overføring',
    nn: 'Behandling utanfor EØS utan registrert overføring',
    en: 'Place outside the EEA without a recorded transfer',
  },
  finds: {
    nb: 'Lagring, behandling eller tilgang i et tredjeland etter et databehandlerforhold, uten at overføringen dit er registrert. Advarsel når bare databehandlerens sete er der.',
    nn: 'Lagring, behandling eller tilgang i eit tredjeland etter eit databehandlarforhold, utan at overføringa dit er registrert. Åtvaring når berre setet til databehandlaren er der.',
    en: 'Storage, processing or access in a third country under an engagement, with no transfer there recorded. A warning when only the processor’s seat is there.',
  },
  why: {
    nb: 'Også fjerntilgang kan være overføring. Uten registrert overføring kan ikke noe grunnlag etter kapittel V vises.',
    nn: 'Fjerntilgang kan òg vere overføring. Utan registrert overføring kan ikkje noko grunnlag etter kapittel V visast.',
    en: 'Remote access can be a transfer too. Without a recorded transfer no ground of chapter V can be shown.',
  },
  source: 'GDPR art. 44; EDPB Guidelines 05/2021; EDPB Recommendations 01/2020 step 1',
  falsePositives: {
    nb: 'Den som har tilgang der, er ansatt hos samme virksomhet på reise (ikke en egen mottaker).',
    nn: 'Den som har tilgang der, er tilsett i same verksemd og på reise (ikkje ein eigen mottakar).',
    en: 'The one with access there is an employee of the same organisation travelling (no separate importer).',
  },
};

export const placeOutsideEeaWithoutTransfer: Rule = {
  id: 'place-outside-eea-without-transfer',
  severity: 'error',
  evaluate: (context, { roles }) =>
    chainLinks(context, roles).flatMap(({ engagement }): RawFinding[] => {
      const places = new Set(
        engagement.places.map((place) => place.country).filter((country) => isThirdCountry(country)),
      );
      const seat = recordOf(context, 'party', engagement.contractor)?.country;
      const only = seat !== undefined && isThirdCountry(seat) && !places.has(seat) ? [seat] : [];
      return [...[...places].sort(), ...only]
        .filter((country) => !isRecorded(context, engagement, country))
        .map((country) => ({
          refs: [engagement.id, engagement.contractor],
          aspect: country,
          field: 'places',
          severity: places.has(country) ? 'error' : 'warning',
          message: say(
            places.has(country)
              ? {
                  nb: '{contractor}: {what} i {country}, men ingen overføring dit er registrert.',
                  nn: '{contractor}: {what} i {country}, men inga overføring dit er registrert.',
                  en: '{contractor}: {what} in {country}, but no transfer there is recorded.',
                }
              : {
                  nb: '{contractor} har sete i {country}, men ingen overføring dit er registrert.',
                  nn: '{contractor} har sete i {country}, men inga overføring dit er registrert.',
                  en: '{contractor} has its seat in {country}, but no transfer there is recorded.',
                },
            {
              contractor: nameOf(context, engagement.contractor),
              country,
              what: whatHappens(engagement, country),
            },
          ),
          fix: {
            nb: 'Registrer overføringen med eksportør, mottaker og grunnlag, eller vis at den er utelukket.',
            nn: 'Registrer overføringa med eksportør, mottakar og grunnlag, eller vis at ho er utelukka.',
            en: 'Record the transfer with exporter, importer and ground, or show that it is excluded.',
          },
        }));
    }),
};

const isRecorded = (context: Context, engagement: RecordOf<'engagement'>, country: string): boolean =>
  context
    .of('transfer')
    .some(
      (t) =>
        t.country === country &&
        (t.importer === engagement.contractor ||
          t.exporter === engagement.contractor ||
          t.exporter === engagement.principal),
    );

const words = {
  storage: { nb: 'lagring', nn: 'lagring', en: 'storage' },
  processing: { nb: 'behandling', nn: 'behandling', en: 'processing' },
  access: { nb: 'tilgang', nn: 'tilgang', en: 'access' },
} as const;

const whatHappens = (engagement: RecordOf<'engagement'>, country: string) => {
  const kinds = [
    ...new Set(engagement.places.filter((p) => p.country === country).map((p) => p.what)),
  ].sort();
  const join = (language: 'nb' | 'nn' | 'en') => kinds.map((kind) => words[kind][language]).join(', ');
  return { nb: join('nb'), nn: join('nn'), en: join('en') };
};
