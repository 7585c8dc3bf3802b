import { nameOf } from '../derive/names.js';
import { citedArticle } from '../model/cited-article.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutTransferImpactAssessmentDue: AboutRule = {
  title: {
    nb: 'Vurdering av beskyttelsesnivået kreves',
    nn: 'Vurdering av vernenivået er påkravd',
    en: 'A transfer impact assessment is required',
  },
  finds: {
    nb: 'Overføringer som hviler på artikkel 46, og som derfor krever at mottakerlandets rett og praksis vurderes, også etterretning.',
    nn: 'Overføringar som kviler på artikkel 46, og som difor krev at retten og praksisen i mottakarlandet blir vurderte, også etterretning.',
    en: 'Transfers that rest on art. 46 and so require that law and practice of the country, intelligence included, are assessed.',
  },
  why: {
    nb: 'Etter Schrems II må eksportøren selv se til at beskyttelsen i det vesentlige svarer til den i EØS.',
    nn: 'Etter Schrems II må eksportøren sjølv sjå til at vernet i det vesentlege svarar til det i EØS.',
    en: 'After Schrems II the exporter itself must see that protection is essentially equivalent to that in the EEA.',
  },
  source: 'GDPR art. 46; C-311/18; EDPB 01/2020, 02/2020',
  falsePositives: {
    nb: 'Ingen kjente: kravet følger av grunnlaget.',
    nn: 'Ingen kjende: kravet følgjer av grunnlaget.',
    en: 'None known: the requirement follows from the ground.',
  },
};

export const transferImpactAssessmentDue: Rule = {
  id: 'transfer-impact-assessment-due',
  severity: 'info',
  evaluate: (context, { transfers }) =>
    transfers
      .filter((transfer) => transfer.impactAssessment === 'done')
      .map((transfer) => ({
        refs: [transfer.transfer] as const,
        field: 'impactAssessments',
        message: say(
          {
            nb: '{title}: hviler på artikkel {article}. Beskyttelsesnivået, med etterretningsrisikoen, må vurderes og er vurdert. {text}',
            nn: '{title}: kviler på artikkel {article}. Vernenivået, med etterretningsrisikoen, må vurderast og er vurdert. {text}',
            en: '{title}: rests on art. {article}. The level of protection, intelligence risk included, must be assessed and is. {text}',
          },
          {
            title: nameOf(context, transfer.transfer),
            article: citedArticle(transfer.ground.article ?? '46'),
            text: transfer.steps.find((step) => step.step === 'impactAssessment')?.text ?? '',
          },
        ),
        fix: {
          nb: 'Vurder på nytt når loven, praksisen eller tjenesten endrer seg (EDPB 01/2020, trinn 6).',
          nn: 'Vurder på nytt når lova, praksisen eller tenesta endrar seg (EDPB 01/2020, steg 6).',
          en: 'Assess again when law, practice or the service changes (EDPB 01/2020, step 6).',
        },
      })),
};
