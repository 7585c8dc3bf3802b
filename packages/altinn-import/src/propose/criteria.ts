import type { Proposal } from '@risikobilde/files';
import type { AppContext } from '../app-context.js';
import { groupBy } from '../group-by.js';
import { bySureness, messageText, surest } from '../finding.js';

const criterionNames = new Map([
  ['c4', messageText('import.criterion.c4')],
  ['c7', messageText('import.criterion.c7')],
]);

/** The WP 248 criteria that the fields speak for. Numbers of people (criterion 5) no app can tell. */
export const proposeCriteria = ({ fields }: AppContext): readonly Proposal[] => {
  const hits = fields.flatMap((one) => one.hits).filter(({ words }) => words.criterion !== undefined);
  return [...groupBy(hits, ({ words }) => words.criterion?.item ?? '')].flatMap(
    ([item, all]): readonly Proposal[] => {
      const best = all.toSorted((a, b) => bySureness(a.confidence, b.confidence))[0]?.words.criterion;
      if (best === undefined) return [];
      const name = criterionNames.get(item) ?? item;
      const number = item.slice(1);
      return [
        {
          id: `criterion-${item}`,
          text: messageText('import.criterion.text', { name, number }),
          why: best.why,
          effect: { field: 'criteria', item: { item, why: best.why } },
          evidence: all.map(({ evidence }) => evidence),
          confidence: surest(all.map(({ confidence }) => confidence)),
        },
      ];
    },
  );
};
