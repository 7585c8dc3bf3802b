import { assessedTransfers } from '../derive/impact-assessment.js';
import { listOfWords } from '../derive/names.js';
import { versionDate } from '../derive/version-date.js';
import { countryName } from '../model/country-name.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutEssentialGuaranteeUnassessed: AboutRule = {
  title: {
    nb: 'Europeisk grunnleggende garanti som ikke er vurdert',
    nn: 'Europeisk grunnleggjande garanti som ikkje er vurdert',
    en: 'European Essential Guarantee not assessed',
  },
  finds: {
    nb: 'Vurderinger av beskyttelsesnivået som ikke tar stilling til alle de fire garantiene.',
    nn: 'Vurderingar av vernenivået som ikkje tek stilling til alle dei fire garantiane.',
    en: 'Transfer impact assessments that do not take a view on all four guarantees.',
  },
  why: {
    nb: 'Garantiene vurderes samlet; mangler én, er ikke spørsmålet om inngrepet er forsvarlig besvart.',
    nn: 'Garantiane blir vurderte samla; manglar éin, er det ikkje svart på om inngrepet er forsvarleg.',
    en: 'The guarantees are weighed as a whole; when one is missing, whether the interference is justifiable is not answered.',
  },
  source: 'EDPB Recommendations 02/2020',
  falsePositives: {
    nb: 'Landet har ikke overvåkingslovgivning som når mottakeren, og vurderingen sier det i teksten.',
    nn: 'Landet har ikkje overvakingslovgiving som når mottakaren, og vurderinga seier det i teksten.',
    en: 'No surveillance law of the country reaches the importer, and the assessment says so in its text.',
  },
};

export const essentialGuaranteeUnassessed: Rule = {
  id: 'essential-guarantee-unassessed',
  severity: 'warning',
  evaluate: (context, { transfers }) => {
    const items = context.world('catalogue', 'essential-guarantees')?.items.map((item) => item.id) ?? [];
    return assessedTransfers(context, transfers).flatMap(({ transfer, assessment }) => {
      const seen = new Set(assessment.guarantees.map((g) => g.guarantee));
      const open = items.filter((item) => !seen.has(item));
      if (open.length === 0) return [];
      return [
        {
          refs: [transfer.id] as const,
          field: 'impactAssessments',
          message: say(
            {
              nb: '{title} ({country}): vurderingen datert {on} tar ikke stilling til garanti {open}.',
              nn: '{title} ({country}): vurderinga datert {on} tek ikkje stilling til garanti {open}.',
              en: '{title} ({country}): the assessment dated {on} takes no view on guarantee {open}.',
            },
            {
              title: transfer.title,
              country: countryName(transfer.country),
              on: versionDate(context, assessment.on),
              open: listOfWords(open),
            },
          ),
          fix: {
            nb: 'Ta stilling til hver garanti med kilder, eller forklar hvorfor den ikke er aktuell.',
            nn: 'Ta stilling til kvar garanti med kjelder, eller forklar kvifor han ikkje er aktuell.',
            en: 'Take a view on each guarantee with sources, or explain why it is not in point.',
          },
        },
      ];
    });
  },
};
