import { joined, line } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block } from '../tree/tree.js';
import { capitalised } from '../words/article-words.js';
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
        line(capitalised(writer.word('benefit.forWhom', benefit.forWhom))),
        joined(benefit.alternatives.map(writer.alternative), ', '),
        line(capitalised(writer.word('benefit.strength', benefit.strength))),
      ]),
  }),
];
