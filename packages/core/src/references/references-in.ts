import type { z } from 'zod';
import type { Reference } from '../model/field-reference.js';
import { marksOf, walkValue } from '../model/schema-walk.js';

const marks = [
  ['refersTo', 'record'],
  ['refersToWorld', 'world'],
  ['refersToAlternative', 'alternative'],
  ['refersToCatalogue', 'catalogueItem'],
  ['refersToRule', 'rule'],
] as const;

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** What the schema of a text says that it refers to. */
export const referencesToldBy = (schema: z.core.$ZodType): readonly Pick<Reference, 'to' | 'kinds'>[] => {
  const says = marksOf(schema);
  return marks.flatMap(([mark, to]) => {
    const kinds = says[mark];
    return isTextList(kinds) ? [{ to, kinds }] : [];
  });
};

/** Every reference in a value that is meant to have a schema, also when other parts of the value are faulty. */
export const referencesIn = (schema: z.core.$ZodType, value: unknown): readonly Reference[] => {
  const found: Reference[] = [];
  walkValue(schema, value, (at, item, path) => {
    if (typeof item !== 'string') return;
    for (const told of referencesToldBy(at)) found.push({ ...told, path, id: item });
  });
  return found;
};
