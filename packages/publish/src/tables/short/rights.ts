import type { RecordOf, RightResult } from '@risikobilde/core';
import { joinCells, line, plainText } from '../../tree/inline.js';
import type { Block, Cell } from '../../tree/tree.js';
import type { PageWriter } from '../../tree/writer.js';
import { capitaliseSentence } from '../../words/article-words.js';
import { nameOfRight } from '../name-of-right.js';
import { ownRights, rightsOfPlatformNote } from '../own-rights.js';
import { tableOf } from '../table.js';
import { partyInShort } from './party-in-short.js';

/** One line for each right: what the assessment says of it, and whether the legal basis gives the same. */
export const rightsShort = (writer: PageWriter): readonly Block[] => {
  const { t } = writer;
  const articles = [...new Set(ownRights(writer).map(({ article }) => article))].toSorted(
    (a, b) => Number(a) - Number(b),
  );
  const rows = articles.map((article): readonly Cell[] => {
    const rights = ofArticle(article, writer);
    return [
      line(nameOfRight(article, writer)),
      saidOf(rights, writer),
      joinCells(
        unique(rights.map(({ answeredBy }) => answeredBy)).map((id) => partyInShort(id, writer)),
        ', ',
      ),
      reachOf(rights, writer),
    ];
  });
  const wrong = articles.filter((article) => !agrees(ofArticle(article, writer), writer));
  return [
    tableOf(writer, {
      of: 'rights',
      caption: t('table.rightsOfDataSubjects'),
      header: [
        t('table.right'),
        t('table.theAssessmentSays'),
        t('table.answeredBy'),
        t('short.withTheBasis'),
      ],
      rows,
      note: [
        rows.length === 0
          ? undefined
          : wrong.length === 0
            ? t('short.rightsAgree')
            : t('short.rightsDisagree', {
                rights: { list: wrong.map((article) => ({ und: nameOfRight(article, writer) })) },
              }),
        rightsOfPlatformNote(writer),
      ]
        .filter((said) => said !== undefined)
        .join(' '),
    }),
  ];
};

/** What is said of a right; where it is not the same in all of the processing, by whom. */
const saidOf = (rights: readonly RecordOf<'right'>[], writer: PageWriter): Cell => {
  const said = unique(rights.map(({ says }) => says));
  return joinCells(
    said.map((says, k) => {
      const word = writer.word('right.says', says);
      const parties = unique(rights.flatMap((right) => (right.says === says ? [right.answeredBy] : [])));
      return said.length === 1
        ? line(capitaliseSentence(word))
        : [
            plainText(`${k === 0 ? capitaliseSentence(word) : word} (`),
            ...joinCells(
              parties.map((id) => partyInShort(id, writer)),
              ', ',
            ),
            plainText(')'),
          ];
    }),
    '; ',
  );
};

const ofArticle = (article: string, writer: PageWriter) =>
  ownRights(writer).filter((right) => right.article === article);

/** Whether what is said agrees with what the legal basis gives, in each activity that the reader may see. */
const agrees = (rights: readonly RecordOf<'right'>[], { view }: PageWriter): boolean =>
  view.evaluation.rights.every(
    (result) =>
      result.agrees ||
      !rights.some(({ id }) => id === result.right) ||
      view.access(result.activity) !== 'shown',
  );

/**
 * Whether what is said agrees, and how far the right reaches: for whom, on which basis, by which place of the article. A right that its
 * basis limits never simply agrees.
 */
const reachOf = (rights: readonly RecordOf<'right'>[], writer: PageWriter): Cell => {
  const ids = new Set(rights.map(({ id }) => id));
  const results = writer.view.evaluation.rights.filter(
    ({ right, activity }) => ids.has(right) && writer.view.access(activity) === 'shown',
  );
  const parties = new Map<string, Set<string>>();
  for (const result of results)
    for (const said of limitsOf(result, writer))
      parties.set(said, (parties.get(said) ?? new Set()).add(result.answeredBy));
  const all = new Set(results.map(({ answeredBy }) => answeredBy));
  const limits = [...parties].map(
    ([said, of]): Cell =>
      of.size === all.size
        ? line(said)
        : [
            ...joinCells(
              [...of].map((id) => partyInShort(id, writer)),
              ', ',
            ),
            plainText(`: ${said}`),
          ],
  );
  const isWrong = !agrees(rights, writer);
  if (limits.length === 0)
    return line(capitaliseSentence(writer.t(isWrong ? 'document.disagrees' : 'document.agrees')));
  const [first, ...rest] = joinCells(limits, '; ');
  const told = [
    ...(first?.type === 'text' ? [plainText(capitaliseSentence(first.value))] : first ? [first] : []),
    ...rest,
  ];
  return isWrong ? [...line(`${capitaliseSentence(writer.t('document.disagrees'))}. `), ...told] : told;
};

/** How far the right reaches on each basis that does not give all of it, in words. */
const limitsOf = ({ byBasis }: RightResult, writer: PageWriter): readonly string[] =>
  unique(
    byBasis.flatMap(({ gives, limit }) =>
      limit === undefined
        ? []
        : [
            gives === 'limited'
              ? writer.t('short.rightLimited', { limit: writer.plain(limit) })
              : writer.plain(limit),
          ],
    ),
  );

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
