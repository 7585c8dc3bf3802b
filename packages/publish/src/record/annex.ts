import { type AssessmentRecord, type Kind, kinds, recordSchemas } from '@risikobilde/core';
import { line } from '../document/inline.js';
import type { PageWriter } from '../document/page-writer.js';
import type { Block } from '../document/tree.js';
import { kindLabels } from '../labels/kind-labels.js';
import { fieldsOf } from './field-value.js';
import { recordTitle, saidByTitle } from './record-title.js';

/** Fields with a page of their own. */
const onOtherPages: Partial<Record<Kind, readonly string[]>> = {
  section: ['body'],
  assessment: ['changeLog'],
};

/**
 * Every field of every record that the reader may see, by kind. It walks the schemas, so a field that is added to one is
 * published without anybody remembering to.
 */
export const annexBlocks = (writer: PageWriter): readonly Block[] => [
  {
    type: 'paragraph',
    inlines: line(writer.phrase('recordLead', { date: writer.date(writer.view.evaluation.asOf) })),
  },
  ...kinds.flatMap((kind): readonly Block[] => {
    const records = writer.view.of(kind) as readonly AssessmentRecord[];
    if (records.length === 0) return [];
    return [
      { type: 'heading', level: 2, text: line(kindLabels[kind][writer.language]), id: `kind-${kind}` },
      ...records.flatMap((record) => recordBlocks(record, writer)),
    ];
  }),
];

const recordBlocks = (record: AssessmentRecord, writer: PageWriter): readonly Block[] => {
  const without = new Set(['kind', ...saidByTitle(record), ...(onOtherPages[record.kind] ?? [])]);
  return [
    { type: 'heading', level: 3, text: recordTitle(record, writer), id: record.id },
    { type: 'fields', fields: fieldsOf(recordSchemas[record.kind], record, record.kind, writer, without) },
  ];
};
