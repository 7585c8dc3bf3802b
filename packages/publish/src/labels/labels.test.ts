import { recordSchemas } from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bare } from '../record/field-value.js';
import { isTextSchema } from '@risikobilde/core';
import { enumWords } from '../words/enum-words.js';
import { phrases } from '../words/phrases.js';
import { resultWords } from '../words/result-words.js';
import { fieldLabels } from './field-labels.js';
import { kindLabels } from './kind-labels.js';

type Seen = { readonly fields: Set<string>; readonly values: Set<string> };

/** Every `parent.field` and every `field.value` that the schemas know. */
const walk = (schema: z.ZodType, parent: string, seen: Seen, depth: number): void => {
  const inner = bare(schema);
  // Grounds hold grounds; what is deeper is the same again.
  if (isTextSchema(inner) || depth > 9) return;
  const deeper = depth + 1;
  if (inner instanceof z.ZodObject)
    for (const [name, field] of Object.entries(inner.shape)) {
      if (name === 'kind') continue;
      seen.fields.add(`${parent}.${name}`);
      walk(field as z.ZodType, name, seen, deeper);
    }
  else if (inner instanceof z.ZodArray) walk(inner.element as z.ZodType, parent, seen, deeper);
  else if (inner instanceof z.ZodUnion)
    for (const option of inner.options) walk(option as z.ZodType, parent, seen, deeper);
  else if (inner instanceof z.ZodEnum)
    for (const value of inner.options) seen.values.add(`${parent}.${value}`);
  else if (inner instanceof z.ZodLiteral)
    for (const value of inner.values) seen.values.add(`${parent}.${value}`);
};

const seen: Seen = { fields: new Set(), values: new Set() };
for (const [kind, schema] of Object.entries(recordSchemas)) walk(schema, kind, seen, 0);

const lastOf = (pair: string): string => pair.slice(pair.indexOf('.') + 1);
const isNumber = (value: string): boolean => /^\d+$/.test(value);

describe('labels of fields and words of values', () => {
  it('every field of every record has a label', () => {
    const missing = [...seen.fields].filter((f) => !(f in fieldLabels) && !(lastOf(f) in fieldLabels));
    expect(missing).toEqual([]);
  });

  it('every value of every enumeration has words', () => {
    const missing = [...seen.values].filter(
      (v) => !isNumber(lastOf(v)) && !(v in enumWords) && !(lastOf(v) in enumWords),
    );
    expect(missing).toEqual([]);
  });

  it('no label and no word is left over from a field or a value that is gone', () => {
    const names = new Set([...seen.fields, ...[...seen.fields].map(lastOf)]);
    expect(Object.keys(fieldLabels).filter((key) => !names.has(key))).toEqual([]);
    const values = new Set([...seen.values, ...[...seen.values].map(lastOf)]);
    expect(Object.keys(enumWords).filter((key) => !values.has(key))).toEqual([]);
  });

  it('everything is said in bokmål, nynorsk and English, with the same blanks to fill', () => {
    for (const table of [fieldLabels, kindLabels, enumWords, resultWords, phrases])
      for (const [key, text] of Object.entries(table)) {
        expect(
          Object.values(text).every((words) => words.trim() !== ''),
          key,
        ).toBe(true);
        const blanks = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort();
        expect(blanks(text.nn), key).toEqual(blanks(text.nb));
        expect(blanks(text.en), key).toEqual(blanks(text.nb));
      }
  });
});
