import { assessedTransfers, unmetGuarantees } from '../derive/impact-assessment.js';
import { countryName } from '../model/country-name.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutNoEffectiveMeasure: AboutRule = {
  title: {
    nb: 'Mottakeren leser opplysningene, og ingen tekniske tiltak hjelper',
    nn: 'Mottakaren les opplysningane, og ingen tekniske tiltak hjelper',
    en: 'The importer reads the data and no technical measure helps',
  },
  finds: {
    nb: 'Overføringer på garantier der mottakeren har opplysningene i klartekst og en europeisk grunnleggende garanti ikke er oppfylt. Advarsel når garantien er delvis oppfylt.',
    nn: 'Overføringar på garantiar der mottakaren har opplysningane i klartekst og ein europeisk grunnleggjande garanti ikkje er oppfylt. Åtvaring når garantien er delvis oppfylt.',
    en: 'Transfers on safeguards where the importer holds the data in clear and a European Essential Guarantee is not met. A warning when partly met.',
  },
  why: {
    nb: 'EDPB kjenner ingen effektive tekniske tiltak når en skyleverandør eller en som fjernarbeider, trenger klartekst og myndighetenes adgang går for langt (brukstilfelle 6 og 7).',
    nn: 'EDPB kjenner ingen effektive tekniske tiltak når ein skyleverandør eller ein som fjernarbeider, treng klartekst og tilgangen til styresmaktene går for langt (brukstilfelle 6 og 7).',
    en: "The EDPB knows no effective technical measure when a cloud provider or a remote worker needs clear text and the authorities' access goes too far (use cases 6 and 7).",
  },
  source: 'EDPB Recommendations 01/2020 annex 2, use cases 6 and 7',
  falsePositives: {
    nb: 'Det er dokumentert at lovgivningen i praksis ikke brukes på slike opplysninger eller slike mottakere.',
    nn: 'Det er dokumentert at lovgivinga i praksis ikkje blir brukt på slike opplysningar eller slike mottakarar.',
    en: 'It is documented that the law is not applied in practice to such data or such importers.',
  },
};

export const noEffectiveMeasure: Rule = {
  id: 'no-effective-measure',
  severity: 'error',
  evaluate: (context, { transfers }) =>
    assessedTransfers(context, transfers).flatMap(({ transfer, assessment }) => {
      const unmet = unmetGuarantees(assessment);
      if (!transfer.clearText || unmet.length === 0) return [];
      return [
        {
          refs: [transfer.id] as const,
          field: 'clearText',
          severity: assessment.guarantees.some((g) => g.met === 'notMet')
            ? ('error' as const)
            : ('warning' as const),
          message: say(
            {
              nb: '{title} ({country}): mottakeren leser opplysningene, garanti {unmet} er ikke fullt oppfylt, og EDPB kjenner ingen effektive tekniske tiltak (brukstilfelle {case}).',
              nn: '{title} ({country}): mottakaren les opplysningane, garanti {unmet} er ikkje fullt oppfylt, og EDPB kjenner ingen effektive tekniske tiltak (brukstilfelle {case}).',
              en: '{title} ({country}): the importer reads the data, guarantee {unmet} is not wholly met, and the EDPB knows no effective technical measure (use case {case}).',
            },
            {
              title: transfer.title,
              country: countryName(transfer.country),
              unmet: unmet.join(', '),
              case: transfer.mode === 'remoteAccess' ? 7 : 6,
            },
          ),
          fix: {
            nb: 'Hindre klartekst hos mottakeren (kryptering med egne nøkler, pseudonymisering), eller stans overføringen.',
            nn: 'Hindre klartekst hos mottakaren (kryptering med eigne nøklar, pseudonymisering), eller stans overføringa.',
            en: 'Keep clear text from the importer (encryption with own keys, pseudonymisation), or stop the transfer.',
          },
          since: assessment.on,
        },
      ];
    }),
};
