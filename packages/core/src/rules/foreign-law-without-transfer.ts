import { message } from '@risikobilde/words/message';
import { chainLinks, parentsOf } from '../derive/chain.js';
import { isThirdCountry, viewFrom } from '../derive/countries.js';
import { namesOf } from '../derive/names.js';
import { recordOf } from '../context.js';
import { countryName } from '../model/country-name.js';
import type { RawFinding, Rule } from '../rule.js';

const relevant: ReadonlySet<string> = new Set(['state', 'supplier', 'law']);

export const foreignLawWithoutTransfer: Rule = {
  id: 'foreign-law-without-transfer',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 24, 28(1), 32, 48; EDPB Guidelines 05/2021, 02/2024',
  evaluate: (context, { roles }) => {
    const view = viewFrom(context);
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
        const owner = parentsOf(context, id).find((parent) => isThirdCountry(view, parent.country));
        if (!party || !owner || isThirdCountry(view, party.country)) return [];
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
            message: message(
              open.length > 0
                ? 'rule.foreign-law-without-transfer.noScenario'
                : 'rule.foreign-law-without-transfer.scenarios',
              values,
            ),
            ...(open.length > 0 && {
              fix: message('rule.foreign-law-without-transfer.fix'),
            }),
          },
        ];
      });
  },
};
