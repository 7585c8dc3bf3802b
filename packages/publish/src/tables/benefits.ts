import { joinCells, line } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block } from '../tree/tree.js';
import { capitaliseSentence } from '../words/article-words.js';
import { tableOf } from './table.js';

/** Benefits, beside the risks: for whom, of which alternatives, how sure. */
export const benefitsTable = (writer: PageWriter): readonly Block[] => [
  tableOf(writer, {
    of: 'benefits',
    caption: writer.t('table.benefits'),
    header: [
      writer.t('table.benefit'),
      writer.t('table.forWhom'),
      writer.t('table.alternatives'),
      writer.t('field.benefit.strength'),
    ],
    rows: writer.view
      .of('benefit')
      .map((benefit) => [
        writer.ref(benefit.id),
        line(capitaliseSentence(writer.word('benefit.forWhom', benefit.forWhom))),
        joinCells(benefit.alternatives.map(writer.alternative), ', '),
        line(capitaliseSentence(writer.word('benefit.strength', benefit.strength))),
      ]),
  }),
];
