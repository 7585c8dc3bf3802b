import { recordOf } from '../context.js';
import { lawStatus } from '../derive/law-status.js';
import { nameOf } from '../derive/names.js';
import { latest } from '../model/local-date.js';
import { countryName } from '../model/country-name.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutTransferImpactAssessmentMissing: AboutRule = {
  title: {
    nb: 'Beskyttelsesnivået i mottakerlandet er ikke vurdert',
    nn: 'Vernenivået i mottakarlandet er ikkje vurdert',
    en: 'Transfer impact assessment missing',
  },
  finds: {
    nb: 'Overføringer på garantier etter artikkel 46 uten en vurdering av rett og praksis i mottakerlandet som gjelder på datoen.',
    nn: 'Overføringar på garantiar etter artikkel 46 utan ei vurdering av rett og praksis i mottakarlandet som gjeld på datoen.',
    en: 'Transfers on art. 46 safeguards without an assessment of law and practice in the country that holds on the day.',
  },
  why: {
    nb: 'Etter Schrems II er standardvilkår alene ikke nok; eksportøren må vurdere om de kan etterleves der opplysningene havner.',
    nn: 'Etter Schrems II er standardvilkår åleine ikkje nok; eksportøren må vurdere om dei kan etterlevast der opplysningane hamnar.',
    en: 'Since Schrems II clauses alone are not enough; the exporter must assess whether they can be honoured where the data end up.',
  },
  source: 'CJEU C-311/18 (Schrems II); EDPB Recommendations 01/2020 step 3; GDPR art. 46(1)',
  falsePositives: {
    nb: 'Vurderingen er gjort av databehandleren som eksportør og ikke lagt inn her. Den behandlingsansvarlige bør likevel ha sett den.',
    nn: 'Vurderinga er gjord av databehandlaren som eksportør og ikkje lagd inn her. Den behandlingsansvarlege bør likevel ha sett ho.',
    en: 'The processor made it as exporter and it is not entered here. The controller should have seen it all the same.',
  },
};

export const transferImpactAssessmentMissing: Rule = {
  id: 'transfer-impact-assessment-missing',
  severity: 'error',
  evaluate: (context, { transfers }) =>
    transfers
      .filter((t) => t.ground.type === 'safeguards' && t.impactAssessment === 'missing')
      .map((t) => {
        const record = recordOf(context, 'transfer', t.transfer);
        const ended = latest(
          (record?.impactAssessments ?? []).flatMap((a) =>
            a.until !== undefined && a.until <= context.asOf ? [a.until] : [],
          ),
        );
        const since = ended ?? lawStatus(context, 'schrems-2').brought?.date;
        return {
          refs: [t.transfer] as const,
          field: 'impactAssessments',
          message: say(
            ended
              ? {
                  nb: '{title} ({country}): hviler på garantier, men vurderingen av beskyttelsesnivået ble tatt ut {ended} og er ikke erstattet.',
                  nn: '{title} ({country}): kviler på garantiar, men vurderinga av vernenivået vart teken ut {ended} og er ikkje erstatta.',
                  en: '{title} ({country}): rests on safeguards, but the assessment of the level of protection was taken out {ended} and not replaced.',
                }
              : {
                  nb: '{title} ({country}): hviler på garantier, men beskyttelsesnivået er ikke vurdert.',
                  nn: '{title} ({country}): kviler på garantiar, men vernenivået er ikkje vurdert.',
                  en: '{title} ({country}): rests on safeguards, but the level of protection is not assessed.',
                },
            { title: nameOf(context, t.transfer), country: countryName(t.country), ended: ended ?? '' },
          ),
          fix: {
            nb: 'Vurder rett og praksis mot de fire europeiske grunnleggende garantiene, og registrer hvem som har gjort det og når.',
            nn: 'Vurder rett og praksis mot dei fire europeiske grunnleggjande garantiane, og registrer kven som har gjort det og når.',
            en: 'Assess law and practice against the four European Essential Guarantees, and record who did it and when.',
          },
          ...(since && { since }),
        };
      }),
};
