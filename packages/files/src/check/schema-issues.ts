import {
  formFor,
  innerSchema,
  isObject,
  marksOf,
  namingField,
  schemaAt,
  unionForms,
  type ValuePath,
} from '@risikobilde/core';
import { z } from 'zod';
import { didYouMean } from '../nearest.js';
import { aKind, listed } from '../wording.js';
import type { ProblemList } from '../problem.js';
import type { PlacedRecord } from '../read/records.js';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;

/** A value as a person would name it. */
const shown = (value: unknown): string => {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return `fields (${listed(Object.keys(value), 4)})`;
  const text = JSON.stringify(value);
  const short = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  return typeof value === 'string' ? short : `the ${typeof value === 'number' ? 'number' : 'value'} ${short}`;
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields',
  record: 'fields',
  tuple: 'a list of two numbers',
};

const expectedIn = (schema: Schema | undefined, fallback: string): string => {
  const inner = schema && innerSchema(schema);
  if (inner instanceof z.ZodEnum) return `one of ${listed(inner.options.map(String), 30)}`;
  if (inner instanceof z.ZodObject) return `fields: ${listed(Object.keys(inner.shape), 30)}`;
  return typeNames[fallback] ?? fallback;
};

const valueAt = (value: unknown, path: ValuePath): unknown =>
  path.reduce<unknown>(
    (at, step) =>
      isObject(at) || Array.isArray(at) ? (at as Record<string | number, unknown>)[step] : undefined,
    value,
  );

const pathOf = (issue: Issue): ValuePath =>
  issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
const fieldName = (path: ValuePath): string => {
  const names = path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`)).join('');
  return names.replace(/^\./, '') || 'the record';
};

const formName = (form: Schema): string => {
  const inner = innerSchema(form);
  if (inner instanceof z.ZodLiteral)
    return [...inner.values].map((value) => JSON.stringify(value)).join(', ');
  if (inner instanceof z.ZodTuple) return 'a range [low, high]';
  return namingField(form) ?? typeNames[inner._zod.def.type] ?? inner._zod.def.type;
};

/** Maps issues of the schema to problems that name what was found, what is allowed and what to do. */
const report = (
  schema: Schema,
  root: unknown,
  issue: Issue,
  base: ValuePath,
  record: PlacedRecord,
  problems: ProblemList,
): void => {
  const path = pathOf(issue);
  const here = [...base, ...path];
  const place = record.placeOf(here);
  const name = fieldName(here);
  const value = valueAt(root, path);
  const declared = schemaAt(schema, root, path);
  // Where only one form of a union comes near, zod speaks of that form without saying that there is a union.
  const at =
    declared === undefined || issue.code === 'invalid_union'
      ? declared
      : (formFor(unionForms(declared), value) ?? declared);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const inner = at && innerSchema(at);
      const allowed = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
      // Past fifty in one place it is not the spelling of each that is wrong.
      for (const key of issue.keys.slice(0, 50)) {
        const where = here.length === 0 ? `in ${aKind(record.kind)}` : `in ${name}`;
        problems.add(
          'unknown-field',
          record.placeOfName(here, key),
          `found the field ${key} ${where}; allowed: ${listed(allowed, 40)}`,
          didYouMean(key, allowed),
        );
      }
      return;
    }
    case 'invalid_type': {
      const expected = expectedIn(at, issue.expected);
      if (value === undefined) {
        const says = at === undefined ? undefined : marksOf(at)['description'];
        const meaning = typeof says === 'string' ? ` (${says})` : '';
        problems.add('missing-field', place, `${name} is missing${meaning}; add it: ${expected}`);
        return;
      }
      const quote = issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
      problems.add(
        'wrong-type',
        place,
        `${name}: found ${shown(value)}; allowed: ${expected}`,
        quote ? `write it in quotes: '${String(value)}'` : undefined,
      );
      return;
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const typed = typeof value === 'string' ? value : JSON.stringify(value);
      if (value === undefined)
        problems.add('missing-field', place, `${name} is missing; add it: one of ${listed(allowed, 30)}`);
      else
        problems.add(
          'value-not-allowed',
          place,
          `${name}: found ${shown(value)}; allowed: ${listed(allowed, 30)}`,
          allowed.includes(typed) ? `write it in quotes: '${typed}'` : didYouMean(typed, allowed),
        );
      return;
    }
    case 'invalid_union':
      reportUnion(at, value, here, record, problems);
      return;
    case 'custom': {
      const isDate = at !== undefined && marksOf(at)['format'] === 'date';
      problems.add(
        isDate ? 'no-such-date' : 'wrong-form',
        place,
        `${name}: found ${isDate ? shown(value) : JSON.stringify(value)}; allowed: ${issue.message}`,
      );
      return;
    }
    case 'too_small':
    case 'too_big': {
      const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : '';
      const empty = issue.code === 'too_small' && Number(issue.minimum) === 1 && unit !== '';
      problems.add(
        'wrong-form',
        place,
        empty
          ? `${name} is empty; write something or leave the field out`
          : `${name}: found ${shown(value)}; allowed: ${bound}${unit}`,
      );
      return;
    }
    case 'invalid_format': {
      const own =
        issue.format === 'url'
          ? 'an address such as https://example.no/'
          : issue.message.startsWith('Invalid')
            ? `text of the form ${issue.pattern ?? issue.format}`
            : issue.message;
      problems.add('wrong-form', place, `${name}: found ${shown(value)}; allowed: ${own}`);
      return;
    }
    default:
      problems.add('wrong-form', place, `${name}: found ${shown(value)}; ${issue.message}`);
  }
};

const reportUnion = (
  at: Schema | undefined,
  value: unknown,
  path: ValuePath,
  record: PlacedRecord,
  problems: ProblemList,
): void => {
  const forms = at === undefined ? [] : unionForms(at);
  const form = formFor(forms, value);
  const place = record.placeOf(path);
  if (form !== undefined) {
    const inner = z.safeParse(form, value);
    // Every fault inside the form that was meant, as if it were the only form.
    for (const issue of inner.error?.issues ?? []) report(form, value, issue, path, record, problems);
    if (!inner.success) return;
  }
  const names = forms.map(formName);
  const what =
    marksOf(at ?? z.never())['id'] === 'Ground' ? 'a ground names its kind' : 'one of several forms';
  const name = fieldName(path);
  if (value === undefined) {
    problems.add('missing-field', place, `${name} is missing; ${what}: ${listed(names, 40)}`);
    return;
  }
  const keys = isObject(value) ? Object.keys(value) : typeof value === 'string' ? [value] : [];
  const found = isObject(value)
    ? listed(
        keys.map((key) => JSON.stringify(key)),
        4,
      )
    : shown(value);
  const hint = keys.map((key) => didYouMean(key, names)).find((near) => near !== undefined);
  problems.add('unknown-form', place, `${name}: ${what}: ${listed(names, 40)}; found ${found}`, hint);
};

/** The record as the schema reads it, defaults filled in; or undefined, every fault in it reported. */
export const readFields = (
  schema: Schema,
  record: PlacedRecord,
  problems: ProblemList,
  value: unknown = record.value,
): unknown => {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) report(schema, value, issue, [], record, problems);
  return undefined;
};
