import { message, type Sayable, type SayableList } from '@risikobilde/words/message';
import {
  fieldHelpOf,
  formFor,
  inEnglish,
  innerSchema,
  isObject,
  marksOf,
  namingField,
  schemaAt,
  typeName,
  unionForms,
  type ValuePath,
  wantedIn,
} from '@risikobilde/core';
import { z } from 'zod';
import { didYouMean } from '../nearest.js';
import { aKind, asItStands, listOfValues } from '../wording.js';
import type { ProblemList } from '../problem.js';
import type { PlacedRecord } from '../read/records.js';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;

/** A value as a person would name it. */
const shown = (value: unknown): Sayable => {
  if (value === undefined || value === null) return message('problem.nothing');
  if (Array.isArray(value)) return message('problem.type.list');
  if (isObject(value)) return message('problem.fieldsNamed', { names: listOfValues(Object.keys(value), 4) });
  const text = JSON.stringify(value);
  const short = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  if (typeof value === 'string') return asItStands(short);
  return typeof value === 'number'
    ? message('problem.theNumber', { value: short })
    : message('problem.theValue', { value: short });
};

const expectedIn = (schema: Schema | undefined, fallback: string): Sayable => {
  const inner = schema && innerSchema(schema);
  if (inner instanceof z.ZodEnum)
    return message('problem.oneOf', { allowed: listOfValues(inner.options.map(String), 30) });
  if (inner instanceof z.ZodObject)
    return message('problem.fieldsAre', { names: listOfValues(Object.keys(inner.shape), 30) });
  return typeName(fallback);
};

const valueAt = (value: unknown, path: ValuePath): unknown =>
  path.reduce<unknown>(
    (at, step) =>
      isObject(at) || Array.isArray(at) ? (at as Record<string | number, unknown>)[step] : undefined,
    value,
  );

const pathOf = (issue: Issue): ValuePath =>
  issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
const fieldName = (path: ValuePath): Sayable => {
  const names = path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`)).join('');
  const name = names.replace(/^\./, '');
  return name === '' ? message('problem.theRecord') : asItStands(name);
};

const formName = (form: Schema): Sayable => {
  const inner = innerSchema(form);
  if (inner instanceof z.ZodLiteral)
    return asItStands([...inner.values].map((value) => JSON.stringify(value)).join(', '));
  if (inner instanceof z.ZodTuple) return message('problem.type.range');
  const { type } = inner._zod.def;
  const field = namingField(form);
  return field === undefined ? typeName(type) : asItStands(field);
};

/** What a field is for: its help text; what only the schema says is English. */
const meaningOf = (schema: Schema, root: unknown, path: ValuePath): Sayable | undefined => {
  const at = schemaAt(schema, root, path);
  const says = at && marksOf(at)['description'];
  return (at && fieldHelpOf(at)) ?? (typeof says === 'string' ? inEnglish(says) : undefined);
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
      for (const key of issue.keys.slice(0, mostKeys)) {
        const where = here.length === 0 ? aKind(record.kind) : name;
        problems.add(
          'unknown-field',
          record.placeOfName(here, key),
          message('problem.unknownField', { key, where, allowed: listOfValues(allowed, 40) }),
          () => didYouMean(key, allowed),
        );
      }
      return;
    }
    case 'invalid_type': {
      const expected = expectedIn(at, issue.expected);
      if (value === undefined) {
        const meaning = meaningOf(schema, root, path);
        problems.add(
          'missing-field',
          place,
          meaning
            ? message('problem.missingFieldMeaning', { name, meaning, expected })
            : message('problem.missingField', { name, expected }),
        );
        return;
      }
      const quote = issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
      problems.add(
        'wrong-type',
        place,
        message('problem.notAllowed', { field: name, found: shown(value), allowed: expected }),
        quote ? message('problem.quote', { value: String(value) }) : undefined,
      );
      return;
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      const typed = typeof value === 'string' ? value : JSON.stringify(value);
      if (value === undefined)
        problems.add(
          'missing-field',
          place,
          message('problem.missingField', {
            name,
            expected: message('problem.oneOf', { allowed: listOfValues(allowed, 30) }),
          }),
        );
      else
        problems.add(
          'value-not-allowed',
          place,
          message('problem.notAllowed', {
            field: name,
            found: shown(value),
            allowed: listOfValues(allowed, 30),
          }),
          () =>
            allowed.includes(typed) ? message('problem.quote', { value: typed }) : didYouMean(typed, allowed),
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
        message('problem.notAllowed', {
          field: name,
          found: isDate ? shown(value) : (JSON.stringify(value) ?? ''),
          allowed: wantedIn(issue),
        }),
      );
      return;
    }
    case 'too_small':
    case 'too_big': {
      const isEmpty = issue.code === 'too_small' && Number(issue.minimum) === 1 && issue.origin !== 'number';
      problems.add(
        'wrong-form',
        place,
        isEmpty
          ? message('problem.emptyField', { name })
          : message('problem.notAllowed', { field: name, found: shown(value), allowed: wantedIn(issue) }),
      );
      return;
    }
    default:
      problems.add(
        'wrong-form',
        place,
        message('problem.notAllowed', {
          field: name,
          found: shown(value),
          allowed: wantedIn(issue),
        }),
      );
  }
};

/** Past these in one place it is not the spelling of each that is wrong. */
const mostKeys = 50;

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
  const named = forms.flatMap((form) => namingField(form) ?? []);
  const allowed: SayableList = { list: names, or: true };
  const what =
    marksOf(at ?? z.never())['id'] === 'Ground'
      ? message('problem.aGround', { allowed })
      : message('problem.severalForms', { allowed });
  const name = fieldName(path);
  if (value === undefined) {
    problems.add('missing-field', place, message('problem.missingField', { name, expected: what }));
    return;
  }
  const keys = isObject(value) ? Object.keys(value) : typeof value === 'string' ? [value] : [];
  const found = isObject(value)
    ? listOfValues(
        keys.map((key) => JSON.stringify(key)),
        4,
      )
    : shown(value);
  problems.add(
    'unknown-form',
    place,
    message('problem.notAllowed', { field: name, found, allowed: what }),
    () =>
      keys
        .slice(0, mostKeys)
        .map((key) => didYouMean(key, named))
        .find((near) => near !== undefined),
  );
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
