import { type AssessmentRecord, fieldsOf, kinds } from '@risikobilde/core';
import { line } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block } from '../tree/tree.js';
import { kindWord } from '@risikobilde/words';
import { fieldItems } from './field-value.js';
import { recordTitle, saidByTitle } from './record-title.js';

/**
 * Every field of every record that the reader may see, by kind. It walks the catalogue, so a field that is added to a kind is
 * published without anybody remembering to.
 */
export const annexBlocks = (writer: PageWriter): readonly Block[] => [
  {
    type: 'paragraph',
    inlines: line(writer.t('document.recordLead', { date: writer.view.evaluation.asOf })),
  },
  ...kinds.flatMap((kind): readonly Block[] => {
    const records = inReadingOrder(writer.view.of(kind), writer);
    if (records.length === 0) return [];
    return [
      { type: 'heading', level: 2, text: line(kindWord(writer.words, kind, 'many')), id: `kind-${kind}` },
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
  const without = saidByTitle(record);
  const fields = fieldsOf(record.kind).filter(
    ({ field }) =>
      field.notPublished === undefined &&
      !without.has(field.name) &&
      // Nearly all records are open to everyone; that goes without saying.
      !(field.name === 'level' && record.level === 'public'),
  );
  return [
    { type: 'heading', level: 3, text: recordTitle(record, writer), id: record.id },
    { type: 'fields', fields: fieldItems(fields, { ...record }, writer) },
  ];
};
