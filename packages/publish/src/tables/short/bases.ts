import { articlePlaces, type RecordOf } from '@risikobilde/core';
import { joinCells, line, plainText } from '../../tree/inline.js';
import type { Block, Cell } from '../../tree/tree.js';
import type { PageWriter } from '../../tree/writer.js';
import { articleInSentence, capitaliseSentence } from '../../words/article-words.js';
import { allShown, tableOf } from '../table.js';
import { partyInShort } from './party-in-short.js';

type Activity = RecordOf<'activity'>;

/** The classes of data that an article of its own protects. */
const articleOf = { special: '9', criminal: '10' } as const;
const isProtected = (category: string): category is keyof typeof articleOf =>
  Object.hasOwn(articleOf, category);

/** What is processed, by whom and on what basis: a row for the activities that have both in common. */
export const basesTable = (writer: PageWriter): readonly Block[] => {
  const { t, view } = writer;
  const groups = new Map<string, { readonly activities: Activity[]; readonly cells: readonly Cell[] }>();
  for (const activity of view.of('activity')) {
    const cells = [controllersOf(activity, writer), basisCell(activity, writer)];
    const key = JSON.stringify(cells);
    const known = groups.get(key);
    if (known) known.activities.push(activity);
    else groups.set(key, { activities: [activity], cells });
  }
  return [
    tableOf(writer, {
      of: 'bases',
      caption: t('short.bases'),
      header: [t('table.processing'), t('table.controller'), t('short.basis')],
      rows: [...groups.values()].map(({ activities, cells }) => [
        joinCells(
          activities.map(({ id }) => writer.ref(id)),
          ', ',
        ),
        ...cells,
      ]),
    }),
    tableOf(writer, {
      of: 'data',
      caption: t('short.data'),
      header: [t('table.processing'), t('table.data')],
      rows: view
        .of('activity')
        .filter(({ data }) => data.length > 0)
        .map((activity) => [
          writer.ref(activity.id),
          joinCells(
            activity.data.map(({ text, class: category }) =>
              isProtected(category)
                ? [
                    ...writer.text(text),
                    plainText(` (${articleInSentence(writer.words, articleOf[category])})`),
                  ]
                : writer.text(text),
            ),
            '; ',
          ),
        ]),
    }),
  ];
};

const controllersOf = ({ id }: Activity, writer: PageWriter): Cell => {
  const found = writer.view.evaluation.roles.filter(
    (one) =>
      one.activity === id &&
      (one.role === 'controller' || one.role === 'jointController') &&
      allShown(writer, [one.party]),
  );
  return found.length === 0
    ? line(writer.t('document.notStated'))
    : joinCells(
        found.map(({ party }) => partyInShort(party, writer)),
        ', ',
      );
};

/** The articles, then the laws they rely on, each once. */
const basisCell = (activity: Activity, writer: PageWriter): Cell => {
  const bases = [...activity.purposes, ...activity.data].flatMap((one) => one.bases ?? []);
  const articles = [...new Set(bases.map(({ article }) => article))].toSorted((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  if (articles.length === 0) return line(writer.t('document.notStated'));
  const laws = new Map(bases.flatMap(({ law }) => (law ? [[`${law.source} ${law.provision}`, law]] : [])));
  const cited = capitaliseSentence(writer.t('document.articleNumber', { article: articlePlaces(articles) }));
  return joinCells(
    [
      line(cited),
      ...[...laws.values()].map(
        (law): Cell => [...writer.fact('source', law.source), plainText(` ${law.provision}`)],
      ),
    ],
    ', ',
  );
};
