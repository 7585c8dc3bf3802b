import { type AssessmentRecord, type Kind, kinds, recordSchemas } from '@risikobilde/core';
import { line } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block } from '../tree/tree.js';
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
    const records = inReadingOrder(writer.view.of(kind), writer);
    if (records.length === 0) return [];
    return [
      { type: 'heading', level: 2, text: line(kindLabels[kind][writer.language]), id: `kind-${kind}` },
      ...records.flatMap((record) => recordBlocks(record, writer)),
    ];
  }),
];

// Claims and chapters in the order of the document, everything else by id.
const inReadingOrder = (
  records: readonly AssessmentRecord[],
  writer: PageWriter,
): readonly AssessmentRecord[] => {
  const claims = new Map(writer.view.evaluation.claims.map((claim, index) => [claim.id, index]));
  const place = (record: AssessmentRecord): number =>
    record.kind === 'section' ? record.weight : (claims.get(record.id) ?? 0);
  return [...records].sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
};

const recordBlocks = (record: AssessmentRecord, writer: PageWriter): readonly Block[] => {
  const without = new Set(['kind', ...saidByTitle(record), ...(onOtherPages[record.kind] ?? [])]);
  // Nearly all records are open to everyone; that goes without saying.
  if (record.level === 'public') without.add('level');
  return [
    { type: 'heading', level: 3, text: recordTitle(record, writer), id: record.id },
    { type: 'fields', fields: fieldsOf(recordSchemas[record.kind], record, record.kind, writer, without) },
  ];
};
