import { chainLinks, parentsOf } from '../derive/chain.js';
import { isThirdCountry } from '../derive/eea.js';
import { namesOf } from '../derive/names.js';
import { recordOf } from '../context.js';
import { countryName } from '../model/country-name.js';
import { say } from '../reason.js';
import type { AboutRule, RawFinding, Rule } from '../rule.js';

const relevant: ReadonlySet<string> = new Set(['state', 'supplier', 'law']);

export const aboutForeignLawWithoutTransfer: AboutRule = {
  title: {
    nb: 'Databehandler i EØS under fremmed lov',
    nn: 'Databehandlar i EØS under framand lov',
    en: 'Processor in the EEA under foreign law',
  },
  finds: {
    nb: 'Databehandlere i EØS med en eier i et tredjeland. Advarsel når ingen risikoscenarioer dekker det for alle aktivitetene, ellers informasjon om hvilke som gjør det.',
    nn: 'Databehandlarar i EØS med ein eigar i eit tredjeland. Åtvaring når ingen risikoscenario dekkjer det for alle aktivitetane, elles informasjon om kva for nokre som gjer det.',
    en: 'Processors in the EEA with an owner in a third country. A warning when no scenario covers that for every activity, else info on which do.',
  },
  why: {
    nb: 'At en databehandler i EØS kan bli pålagt noe av et tredjeland, er ikke overføring, men en risiko som skal vurderes når databehandleren velges og sikkerheten fastsettes.',
    nn: 'At ein databehandlar i EØS kan bli pålagd noko av eit tredjeland, er ikkje overføring, men ein risiko som skal vurderast når databehandlaren blir vald og tryggleiken fastsett.',
    en: 'That a third country may reach a processor in the EEA is not a transfer but a risk to be assessed when choosing the processor and setting the security.',
  },
  source: 'GDPR art. 24, 28(1), 32, 48; EDPB Guidelines 05/2021, 02/2024',
  falsePositives: {
    nb: 'Loven i eierens land når ikke datterselskapet, og det er dokumentert et annet sted.',
    nn: 'Lova i landet til eigaren når ikkje dotterselskapet, og det er dokumentert ein annan stad.',
    en: "The law of the owner's country does not reach the subsidiary, and that is documented elsewhere.",
  },
};

export const foreignLawWithoutTransfer: Rule = {
  id: 'foreign-law-without-transfer',
  severity: 'warning',
  evaluate: (context, { roles }) => {
    const activitiesOf = new Map<string, Set<string>>();
    for (const { engagement, activities } of chainLinks(context, roles)) {
      const known = activitiesOf.get(engagement.contractor) ?? new Set<string>();
      for (const activity of activities) known.add(activity);
      activitiesOf.set(engagement.contractor, known);
    }
    return [...activitiesOf]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([id, activities]): RawFinding[] => {
        const party = recordOf(context, 'party', id);
        const owner = parentsOf(context, id).find((parent) => isThirdCountry(parent.country));
        if (!party || !owner || isThirdCountry(party.country)) return [];
        const scenarios = context
          .of('scenario')
          .filter(
            (s) => relevant.has(s.source.type) && s.affects.some((activity) => activities.has(activity)),
          );
        const open = [...activities]
          .filter((activity) => !scenarios.some((s) => s.affects.includes(activity)))
          .sort();
        const values = {
          party: party.name,
          owner: owner.name,
          country: countryName(owner.country),
          open: namesOf(context, open),
          scenarios: namesOf(
            context,
            scenarios.map((s) => s.id),
          ),
        };
        return [
          {
            refs: [id, owner.id],
            field: 'parent',
            severity: open.length > 0 ? 'warning' : 'info',
            message: say(
              open.length > 0
                ? {
                    nb: '{party} er i EØS, men eies av {owner} ({country}). Ingen risikoscenarioer om stater, leverandør eller lov dekker: {open}.',
                    nn: '{party} er i EØS, men er eigd av {owner} ({country}). Ingen risikoscenario om statar, leverandør eller lov dekkjer: {open}.',
                    en: '{party} is in the EEA but owned by {owner} ({country}). No scenario about states, supplier or law covers: {open}.',
                  }
                : {
                    nb: '{party} er i EØS, men eies av {owner} ({country}). Risikoen er vurdert i: {scenarios}.',
                    nn: '{party} er i EØS, men er eigd av {owner} ({country}). Risikoen er vurdert i: {scenarios}.',
                    en: '{party} is in the EEA but owned by {owner} ({country}). The risk is assessed in: {scenarios}.',
                  },
              values,
            ),
            ...(open.length > 0 && {
              fix: {
                nb: 'Lag et risikoscenario om pålegg etter fremmed lov for disse aktivitetene, eller vis hvorfor loven ikke når dem.',
                nn: 'Lag eit risikoscenario om pålegg etter framand lov for desse aktivitetane, eller vis kvifor lova ikkje når dei.',
                en: 'Add a scenario about orders under foreign law for these activities, or show why that law does not reach them.',
              },
            }),
          },
        ];
      });
  },
};
