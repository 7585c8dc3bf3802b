import { line } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block } from '../tree/tree.js';
import { capitaliseSentence } from '../words/article-words.js';
import { tableOf } from './table.js';

/** The versions until the date, oldest first. */
export const changeLogTable = (writer: PageWriter): readonly Block[] => {
  const { context, evaluation } = writer.view;
  const entries = context.head.changeLog
    .filter((entry) => entry.date <= evaluation.asOf)
    .toSorted((a, b) => (a.date === b.date ? (a.version < b.version ? -1 : 1) : a.date < b.date ? -1 : 1));
  return [
    tableOf(writer, {
      of: 'change-log',
      caption: writer.t('table.versions'),
      header: [writer.t('table.version'), writer.t('table.updated'), writer.t('table.changes')],
      rows: entries.map((entry) => [
        line(entry.version),
        line(capitaliseSentence(writer.date(entry.date, entry.precision))),
        writer.text(entry.changes),
      ]),
    }),
  ];
};
