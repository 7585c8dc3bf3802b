import type { RecordOf } from '@risikobilde/core';
import { joinCells, line, plainText } from '../tree/inline.js';
import { articleInSentence } from '../words/article-words.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block, Cell } from '../tree/tree.js';
import { tableOf } from './table.js';

/** The record of processing activities (GDPR art. 30). */
export const activitiesTable = (writer: PageWriter): readonly Block[] => [
  tableOf(writer, {
    of: 'activities',
    caption: writer.t('table.recordOfProcessingActivitiesArt'),
    header: [
      writer.t('table.processing'),
      writer.t('table.purposeAndLegalBasis'),
      writer.t('table.data'),
      writer.t('table.dataSubjects'),
      writer.t('table.recipients'),
      writer.t('table.retention'),
    ],
    rows: writer.view.of('activity').map((activity) => [
      writer.ref(activity.id),
      joinCells(activity.purposes.map((purpose) => purposeCell(purpose, writer))),
      joinCells(
        activity.data.map((data) => dataCell(data, writer)),
        ', ',
      ),
      joinCells(
        activity.subjects.map(({ text }) => writer.text(text)),
        ', ',
      ),
      orDash(joinCells(activity.recipients.map(writer.text), ', ')),
      orDash(retentionCell(activity, writer)),
    ]),
  }),
];

type Activity = RecordOf<'activity'>;
type Purpose = Activity['purposes'][number];
type Data = Activity['data'][number];

const purposeCell = ({ text, bases }: Purpose, writer: PageWriter): Cell =>
  withRemarks(
    writer.text(text),
    bases.map((basis) => basisCell(basis, writer)),
  );

/** The data with their category and, where they have one of their own, their legal basis. */
const dataCell = ({ text, class: category, bases = [] }: Data, writer: PageWriter): Cell =>
  withRemarks(writer.text(text), [
    ...(category === 'ordinary' ? [] : [line(writer.word('activity.data.class', category))]),
    ...bases.map((basis) => basisCell(basis, writer)),
  ]);

/** How long all of it is kept, and then the data that are kept for another time. */
const retentionCell = ({ retention, data }: Activity, writer: PageWriter): Cell =>
  joinCells([
    ...(retention ? [writer.text(retention)] : []),
    ...data.flatMap((item) =>
      item.retention ? [[...writer.text(item.text), plainText(': '), ...writer.text(item.retention)]] : [],
    ),
  ]);

const basisCell = ({ article, law }: Purpose['bases'][number], writer: PageWriter): Cell => {
  const place = line(articleInSentence(writer.words, article));
  return law
    ? [...place, plainText(', '), ...writer.fact('source', law.source), plainText(` ${law.provision}`)]
    : place;
};

const withRemarks = (cell: Cell, remarks: readonly Cell[]): Cell =>
  remarks.length === 0 ? cell : [...cell, plainText(' ('), ...joinCells(remarks), plainText(')')];

const orDash = (cell: Cell): Cell => (cell.length === 0 ? line('–') : cell);
