import type { Proposal } from '@risikobilde/files';
import type { AppContext } from '../app-context.js';
import { groupBy } from '../group-by.js';
import { bySureness, fullText, say, surest } from '../finding.js';

const criterionNames = new Map([
  [
    'c4',
    say(
      'Særlige kategorier eller svært personlige opplysninger',
      'Særlege kategoriar eller svært personlege opplysningar',
      'Sensitive or highly personal data',
    ),
  ],
  ['c7', say('Sårbare registrerte', 'Sårbare registrerte', 'Vulnerable data subjects')],
]);

/** The WP 248 criteria that the fields speak for. Numbers of people (criterion 5) no app can tell. */
export const proposeCriteria = ({ fields }: AppContext): readonly Proposal[] => {
  const hits = fields.flatMap((one) => one.hits).filter(({ words }) => words.criterion !== undefined);
  return [...groupBy(hits, ({ words }) => words.criterion?.item ?? '')].flatMap(
    ([item, all]): readonly Proposal[] => {
      const best = all.toSorted((a, b) => bySureness(a.confidence, b.confidence))[0]?.words.criterion;
      if (best === undefined) return [];
      const name = criterionNames.get(item) ?? say(item, item, item);
      const number = item.slice(1);
      return [
        {
          id: `criterion-${item}`,
          text: say(
            `${name.nb} (WP 248, kriterium ${number})`,
            `${name.nn} (WP 248, kriterium ${number})`,
            `${name.en} (WP 248, criterion ${number})`,
          ),
          why: fullText(best.why),
          effect: { field: 'criteria', item: { item, why: best.why } },
          evidence: all.map(({ evidence }) => evidence),
          confidence: surest(all.map(({ confidence }) => confidence)),
        },
      ];
    },
  );
};
