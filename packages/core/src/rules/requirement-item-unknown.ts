import { nameOf } from '../derive/names.js';
import { say } from '../reason.js';
import type { Rule } from '../rule.js';

export const requirementItemUnknown: Rule = {
  id: 'requirement-item-unknown',
  severity: 'error',
  title: {
    nb: 'Kravvurdering av et krav som ikke finnes',
    nn: 'Kravvurdering av eit krav som ikkje finst',
    en: 'Assessed duty that no catalogue holds',
  },
  finds: {
    nb: 'Kravvurderinger som viser til et punkt som ikke finnes i katalogen.',
    nn: 'Kravvurderingar som viser til eit punkt som ikkje finst i katalogen.',
    en: 'Requirement records pointing to an item that its catalogue does not hold.',
  },
  why: {
    nb: 'En vurdering av et ukjent punkt teller ikke med noe sted, og kravet blir stående som ikke vurdert.',
    nn: 'Ei vurdering av eit ukjent punkt tel ikkje med nokon stad, og kravet blir ståande som ikkje vurdert.',
    en: 'An assessment of an unknown item counts nowhere, and the duty stays unassessed.',
  },
  source: 'Katalogene i world/catalogues',
  falsePositives: {
    nb: 'Katalogen er ikke lastet inn.',
    nn: 'Katalogen er ikkje lasta inn.',
    en: 'The catalogue is not loaded.',
  },
  evaluate: (context) =>
    context.of('requirement').flatMap((requirement) => {
      const [catalogue = '', item] = requirement.item.split(':', 2);
      const found = context.world('catalogue', catalogue)?.items.some((i) => i.id === item);
      if (found) return [];
      return [
        {
          refs: [requirement.id] as const,
          field: 'item',
          message: say(
            {
              nb: '{engagement}: punktet «{item}» finnes ikke i noen katalog.',
              nn: '{engagement}: punktet «{item}» finst ikkje i nokon katalog.',
              en: '{engagement}: no catalogue holds the item “{item}”.',
            },
            { engagement: nameOf(context, requirement.engagement), item: requirement.item },
          ),
          fix: {
            nb: 'Skriv punktet som katalog og punkt, for eksempel art-28:h.',
            nn: 'Skriv punktet som katalog og punkt, til dømes art-28:h.',
            en: 'Write the item as catalogue and item, such as art-28:h.',
          },
        },
      ];
    }),
};
