import type { z } from 'zod';
import { worldSchemas } from '../world/schema.js';
import { isWorldKind, type WorldEntry } from '../world/world.js';
import { type AssessmentRecord, isKind, recordSchemas } from './assessment.js';
import { marksOf, type ValuePath, walkValue } from './schema-walk.js';

/** A reference that a record makes, found by what its schema says of the field. */
export type Reference = {
  /**
   * What is referred to: a record of the assessment, an entry of the world data, an alternative of the assessment
   * record, an item of a catalogue (`catalogue:item`, or the item alone where the field has one catalogue), or a rule.
   */
  readonly to: 'record' | 'world' | 'alternative' | 'catalogueItem' | 'rule';
  readonly path: ValuePath;
  /** The kinds allowed there; `*` is any. For a catalogue item with a fixed catalogue, that catalogue's id. */
  readonly kinds: readonly string[];
  readonly id: string;
};

const marks = [
  ['refersTo', 'record'],
  ['refersToWorld', 'world'],
  ['refersToAlternative', 'alternative'],
  ['refersToCatalogue', 'catalogueItem'],
  ['refersToRule', 'rule'],
] as const;

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** Every reference in a value that is meant to have a schema, also when other parts of the value are faulty. */
export const referencesIn = (schema: z.core.$ZodType, value: unknown): readonly Reference[] => {
  const found: Reference[] = [];
  walkValue(schema, value, (at, item, path) => {
    if (typeof item !== 'string') return;
    const says = marksOf(at);
    for (const [mark, to] of marks) {
      const kinds = says[mark];
      if (isTextList(kinds)) found.push({ to, path, kinds, id: item });
    }
  });
  return found;
};

/** Every reference that a record of the assessment or an entry of the world data makes, in the order of its fields. */
export const referencesOf = (record: AssessmentRecord | WorldEntry): readonly Reference[] => {
  const kind: string = record.kind;
  if (isKind(kind)) return referencesIn(recordSchemas[kind], record);
  return isWorldKind(kind) ? referencesIn(worldSchemas[kind], record) : [];
};
