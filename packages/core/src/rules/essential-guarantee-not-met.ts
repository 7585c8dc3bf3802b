import { assessedTransfers, supplementaryInPlace, unmetGuarantees } from '../derive/impact-assessment.js';
import { countryName } from '../model/country-name.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutEssentialGuaranteeNotMet: AboutRule = {
  title: {
    nb: 'Garanti ikke oppfylt og ingen tilleggstiltak',
    nn: 'Garanti ikkje oppfylt og ingen tilleggstiltak',
    en: 'Guarantee not met and no supplementary measure',
  },
  finds: {
    nb: 'Overføringer der en europeisk grunnleggende garanti ikke er oppfylt og ingen tilleggstiltak er på plass. Advarsel når garantien er delvis oppfylt. Leser mottakeren opplysningene, gjelder regelen no-effective-measure i stedet.',
    nn: 'Overføringar der ein europeisk grunnleggjande garanti ikkje er oppfylt og ingen tilleggstiltak er på plass. Åtvaring når garantien er delvis oppfylt. Les mottakaren opplysningane, gjeld regelen no-effective-measure i staden.',
    en: 'Transfers where a European Essential Guarantee is not met and no supplementary measure is in place. A warning when partly met. Where the importer reads the data, the rule no-effective-measure speaks instead.',
  },
  why: {
    nb: 'Er beskyttelsen ikke i det vesentlige likeverdig, må tilleggstiltak rette opp det som mangler; ellers skal overføringen stanses.',
    nn: 'Er vernet ikkje i det vesentlege likeverdig, må tilleggstiltak rette opp det som manglar; elles skal overføringa stansast.',
    en: 'Where protection is not essentially equivalent, supplementary measures must make up for it, or the transfer must stop.',
  },
  source: 'EDPB Recommendations 01/2020 step 4, 02/2020; CJEU C-311/18',
  falsePositives: {
    nb: 'Det er dokumentert at lovgivningen i praksis ikke brukes på slike opplysninger eller slike mottakere.',
    nn: 'Det er dokumentert at lovgivinga i praksis ikkje blir brukt på slike opplysningar eller slike mottakarar.',
    en: 'It is documented that the law is not applied in practice to such data or such importers.',
  },
};

export const essentialGuaranteeNotMet: Rule = {
  id: 'essential-guarantee-not-met',
  severity: 'error',
  evaluate: (context, { transfers }) =>
    assessedTransfers(context, transfers).flatMap(({ transfer, assessment }) => {
      const unmet = unmetGuarantees(assessment);
      if (transfer.clearText || unmet.length === 0 || supplementaryInPlace(context, transfer).length > 0)
        return [];
      return [
        {
          refs: [transfer.id] as const,
          field: 'supplementary',
          severity: assessment.guarantees.some((g) => g.met === 'notMet')
            ? ('error' as const)
            : ('warning' as const),
          message: say(
            {
              nb: '{title} ({country}): garanti {unmet} er ikke fullt oppfylt, og ingen tilleggstiltak er på plass.',
              nn: '{title} ({country}): garanti {unmet} er ikkje fullt oppfylt, og ingen tilleggstiltak er på plass.',
              en: '{title} ({country}): guarantee {unmet} is not wholly met, and no supplementary measure is in place.',
            },
            { title: transfer.title, country: countryName(transfer.country), unmet: unmet.join(', ') },
          ),
          fix: {
            nb: 'Innfør tilleggstiltak som retter opp mangelen, eller stans overføringen.',
            nn: 'Innfør tilleggstiltak som rettar opp mangelen, eller stans overføringa.',
            en: 'Adopt supplementary measures that make up for it, or stop the transfer.',
          },
          since: assessment.on,
        },
      ];
    }),
};
