import type { RecordOf } from '@risikobilde/core';
import { joined, line, plainText } from '../tree/inline.js';
import { articleWords } from '../words/article-words.js';
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
      joined(activity.purposes.map((purpose) => purposeCell(purpose, writer))),
      joined(
        activity.data.map(({ text, class: category }) =>
          category === 'ordinary'
            ? writer.text(text)
            : [...writer.text(text), plainText(` (${writer.word('activity.data.class', category)})`)],
        ),
        ', ',
      ),
      joined(
        activity.subjects.map(({ text }) => writer.text(text)),
        ', ',
      ),
      orDash(joined(activity.recipients.map(writer.text), ', ')),
      activity.retention ? writer.text(activity.retention) : line('–'),
    ]),
  }),
];

type Purpose = RecordOf<'activity'>['purposes'][number];

const purposeCell = (purpose: Purpose, writer: PageWriter): Cell => {
  const bases = purpose.bases.map((basis): Cell => {
    const article = line(articleWords(writer.words, basis.article).toLowerCase());
    return basis.law
      ? [
          ...article,
          plainText(', '),
          ...writer.fact('source', basis.law.source),
          plainText(` ${basis.law.provision}`),
        ]
      : article;
  });
  return bases.length === 0
    ? writer.text(purpose.text)
    : [...writer.text(purpose.text), plainText(' ('), ...joined(bases), plainText(')')];
};

const orDash = (cell: Cell): Cell => (cell.length === 0 ? line('–') : cell);
