import { answersByBasis, articlePlace, type RecordOf, type RightResult } from '@risikobilde/core';
import { joinCells, line, plainText } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block, Cell } from '../tree/tree.js';
import { articleInSentence, capitaliseSentence } from '../words/article-words.js';
import { nameOfRight } from './name-of-right.js';
import { ownRights, rightsOfPlatformNote } from './own-rights.js';
import { tableOf } from './table.js';

/** GDPR 12-22 per processing activity: what the assessment says beside what the legal basis gives. */
export const rightsTable = (writer: PageWriter): readonly Block[] => [
  tableOf(writer, {
    of: 'rights',
    caption: writer.t('table.rightsOfDataSubjects'),
    header: [
      writer.t('table.right'),
      writer.t('table.processing'),
      writer.t('table.theAssessmentSays'),
      writer.t('table.theLegalBasisGives'),
      writer.t('table.how'),
      writer.t('table.answeredBy'),
      writer.t('table.timeLimit'),
    ],
    note: rightsOfPlatformNote(writer),
    rows: [...ownRights(writer)]
      .sort((a, b) => Number(a.article) - Number(b.article))
      .flatMap((right) => rightRows(right, writer)),
  }),
];

/**
 * A row for the activities in which the legal basis gives the same answer; most rights are the same in all. Where an
 * activity rests on bases that give different answers, each of these has its row.
 */
const rightRows = (right: RecordOf<'right'>, writer: PageWriter): readonly (readonly Cell[])[] => {
  const groups = new Map<
    string,
    { readonly activities: string[]; readonly result: RightResult | undefined }
  >();
  for (const activity of right.activities) {
    if (writer.view.access(activity) !== 'shown') continue;
    const result = writer.view.evaluation.rights.find((r) => r.right === right.id && r.activity === activity);
    const key = result ? [result.gives, result.agrees, ...result.bases].join() : '';
    const group = groups.get(key);
    if (group) group.activities.push(activity);
    else groups.set(key, { activities: [activity], result });
  }
  const rows = [...groups.values()].flatMap(({ activities, result }) =>
    (result ? givesWords(result, writer) : ['–']).map((gives) => ({ activities, result, gives })),
  );
  return rows.map(({ activities, result, gives }) => [
    writer.ref(right.id, line(nameOfRight(right.article, writer))),
    joinCells(
      activities.map((id) => writer.ref(id)),
      ', ',
    ),
    line(capitaliseSentence(writer.word('right.says', right.says))),
    line(gives),
    [
      ...ended(writer.text(right.how), right.exceptions.length > 0),
      ...exceptionsOf(right.exceptions, writer),
    ],
    writer.ref(right.answeredBy),
    timeLimitOf(right, result, writer),
  ]);
};

/** When it is answered; a right that both the assessment and the legal basis say does not apply has no time limit. */
const timeLimitOf = (right: RecordOf<'right'>, result: RightResult | undefined, writer: PageWriter): Cell => {
  if (right.says === 'doesNotExist' && result?.agrees === true) return line('–');
  if (result) return writer.text(result.timeLimit);
  return right.timeLimit ? writer.text(right.timeLimit) : line('–');
};

// The exceptions follow as a sentence of their own.
const ended = (cell: Cell, isFollowed: boolean): Cell => {
  const last = cell.at(-1);
  const isEnded = last?.type === 'text' && /[.!?]$/.test(last.value);
  return isFollowed && !isEnded ? [...cell, plainText('.')] : cell;
};

const givesWords = (result: RightResult, writer: PageWriter): readonly string[] => {
  const agrees = writer.t(result.agrees ? 'document.agrees' : 'document.disagrees');
  const answers = answersByBasis(result);
  return answers.map(({ gives, bases }) => {
    const cited = articleInSentence(writer.words, ...bases);
    const answer = `${capitaliseSentence(writer.t(`right.${gives}`))} (${cited})`;
    // What is said holds for all bases together, so a part of them neither agrees nor disagrees by itself.
    return answers.length > 1 && result.agrees ? answer : `${answer}: ${agrees}`;
  });
};

type Exception = { readonly provision: string; readonly letter?: string | undefined };

const exceptionsOf = (exceptions: readonly Exception[], writer: PageWriter): Cell => {
  if (exceptions.length === 0) return [];
  const articles = exceptions
    .map(({ provision, letter }) => articlePlace(`${provision}${letter === undefined ? '' : `(${letter})`}`))
    .map(writer.words.say)
    .join(', ');
  return [plainText(` ${writer.t('table.exception', { articles })}`)];
};
