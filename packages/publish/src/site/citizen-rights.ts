import { isOwn, provenanceOf, type RightResult } from '@risikobilde/core';
import { partyInShort } from '../tables/short/party-in-short.js';
import { allShown } from '../tables/table.js';
import { joinCells, plainText, wordsOfCell } from '../tree/inline.js';
import type { Cell } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { articleInSentence } from '../words/article-words.js';

/** Information (articles 13 and 14) is given unasked, and told of only where it is denied. */
const firstAsked = 15;

/**
 * What a person can ask for, a sentence or two for each right: first whether she can, then what takes of it, and where the assessment
 * denies what the law gives, that it does. Of a service its own processing; the platform tells of the platform's.
 */
export const citizenRights = (writer: PageWriter): readonly Cell[] => {
  const { view, t } = writer;
  const { inheritance } = view.context;
  const shown = view.evaluation.rights.filter(({ right, activity }) => allShown(writer, [right, activity]));
  const own = shown.filter(
    ({ right }) => inheritance === undefined || isOwn({ provenance: provenanceOf(inheritance, right) }),
  );
  const articles = [...new Set(own.map(({ article }) => article))].toSorted((a, b) => Number(a) - Number(b));
  return [
    ...articles.flatMap((article) =>
      ofArticle(
        own.filter((result) => result.article === article),
        writer,
      ),
    ),
    ...(own.length < shown.length ? [[plainText(t('short.rightsOfPlatform'))]] : []),
  ];
};

/** One answer where it is the same for all of the processing, or else one for each of those who answer. */
const ofArticle = (results: readonly RightResult[], writer: PageWriter): readonly Cell[] => {
  const byAnswer = new Map<string, { readonly result: RightResult; readonly parties: Set<string> }>();
  for (const result of results) {
    if (isDenied(result) ? false : Number(result.article) < firstAsked) continue;
    const key = JSON.stringify([result.gives === 'doesNotExist', isDenied(result), limitsOf(result, writer)]);
    const known = byAnswer.get(key) ?? { result, parties: new Set<string>() };
    known.parties.add(result.answeredBy);
    byAnswer.set(key, known);
  }
  return [...byAnswer.values()].map(({ result, parties }) =>
    answerTo(result, byAnswer.size > 1 ? [...parties] : [], writer),
  );
};

const isDenied = ({ agrees, says }: RightResult): boolean => !agrees && says === 'doesNotExist';

const answerTo = (result: RightResult, parties: readonly string[], writer: PageWriter): Cell => {
  const { t } = writer;
  const { article, gives } = result;
  const at = parties.length === 0 ? '' : ` ${t('citizen.with', { who: namesOf(parties, writer) })}`;
  const said = t(gives === 'doesNotExist' ? 'citizen.cannot' : 'citizen.can', { article, at });
  const denied = isDenied(result)
    ? [
        t(isWithoutLetter(result, writer) ? 'citizen.deniedWithoutLetter' : 'citizen.denied', {
          who: namesOf([result.answeredBy], writer),
          article: articleInSentence(writer.words, placeOf(result, writer)),
        }),
      ]
    : [];
  return [plainText([said, ...denied, ...limitsOf(result, writer)].join(' '))];
};

/** Whether what is wrong with a denial is only that nobody can tell which exception it relies on. */
const isWithoutLetter = ({ right }: RightResult, { view }: PageWriter): boolean =>
  view.evaluation.findings.some(
    ({ rule, refs }) => rule === 'exception-letter-missing' && refs.includes(right),
  );

/** What takes of the right on the bases it rests on, as sentences: what limits it in one, and each condition in one of its own. */
const limitsOf = ({ byBasis }: RightResult, writer: PageWriter): readonly string[] => {
  const of = (isLimited: boolean): readonly string[] => [
    ...new Set(
      byBasis.flatMap(({ gives, limit }) =>
        limit !== undefined && (gives === 'limited') === isLimited ? [writer.plain(limit)] : [],
      ),
    ),
  ];
  const limits = of(true);
  return [
    ...(limits.length === 0 ? [] : [writer.t('short.rightLimited', { limit: limits.join('; ') })]),
    ...of(false),
  ].map((limit) => writer.t('citizen.limit', { limit }));
};

const namesOf = (parties: readonly string[], writer: PageWriter): string =>
  wordsOfCell(
    joinCells(
      parties.map((id) => partyInShort(id, writer)),
      ', ',
    ),
  );

/** The place that the assessment relies on when it denies the right; else the article. */
const placeOf = ({ right, article }: RightResult, { view }: PageWriter): string => {
  const record = view.record(right);
  return (record?.kind === 'right' ? record.exceptions[0]?.provision : undefined) ?? article;
};
