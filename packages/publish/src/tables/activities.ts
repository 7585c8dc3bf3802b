import type { RecordOf } from '@risikobilde/core';
import { joined, line, plainText } from '../tree/inline.js';
import { articleWords } from '../words/phrases.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block, Cell } from '../tree/tree.js';
import { columns, named, tableOf } from './table.js';

/** The record of processing activities (GDPR art. 30). */
export const activitiesTable = (writer: PageWriter): readonly Block[] => [
  tableOf(writer, {
    of: 'activities',
    caption: named(
      'Protokoll over behandlingene (artikkel 30)',
      'Protokoll over behandlingane (artikkel 30)',
      'Record of processing activities (art. 30)',
    ),
    header: [
      columns.activity,
      named('Formål og rettslig grunnlag', 'Føremål og rettsleg grunnlag', 'Purpose and legal basis'),
      named('Opplysninger', 'Opplysningar', 'Data'),
      named('Registrerte', 'Registrerte', 'Data subjects'),
      named('Mottakere', 'Mottakarar', 'Recipients'),
      named('Lagringstid', 'Lagringstid', 'Retention'),
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
    const article = line(articleWords(writer.language, basis.article).toLowerCase());
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
