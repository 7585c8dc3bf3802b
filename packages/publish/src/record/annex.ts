import { type AssessmentRecord, fieldsOf } from '@risikobilde/core';
import { kindWord } from '@risikobilde/words';
import { line } from '../tree/inline.js';
import type { Block } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { fieldItems } from './field-value.js';
import { recordTitle, saidByTitle } from './record-title.js';

/**
 * Every field of each of the records, a heading for each kind. It walks the catalogue, so a field that is added to a kind is
 * published without anybody remembering to.
 */
export const recordsBlocks = (records: readonly AssessmentRecord[], writer: PageWriter): readonly Block[] =>
  records.flatMap((record, k): readonly Block[] => [
    ...(record.kind === records[k - 1]?.kind
      ? []
      : [
          {
            type: 'heading' as const,
            level: 2 as const,
            text: line(kindWord(writer.words, record.kind, 'many')),
            id: `kind-${record.kind}`,
          },
        ]),
    ...recordBlocks(record, writer),
  ]);

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
    ...(writer.view.isNotGivenHere(record)
      ? [{ type: 'paragraph' as const, inlines: line(writer.t(`cycle.notGivenHere.${whyOf(record)}`)) }]
      : []),
    { type: 'fields', fields: fieldItems(fields, { ...record }, writer) },
  ];
};

const whyOf = ({ kind }: AssessmentRecord) => (kind === 'advice' ? 'whyAdvice' : 'whyAcceptance');
