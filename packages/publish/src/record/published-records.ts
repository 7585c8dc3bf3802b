import { type AssessmentRecord, fieldsOf, idPattern, isObject, isText } from '@risikobilde/core';
import type { View } from '../tree/view.js';

/** What stands in the place of the id of a record that the reader may not know of. */
const withheld = 'withheld';

/**
 * The records that the reader of a view may see, as data: an id of any other record is `withheld` wherever it stands, in a field
 * or in the text of a chapter, and what is published nowhere is left out.
 */
export const toldRecords = (view: View): readonly AssessmentRecord[] =>
  view.records
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((record) => {
      const unpublished = new Set(
        fieldsOf(record.kind).flatMap(({ field }) => (notTold.has(field.name) ? [field.name] : [])),
      );
      const dated = new Map(fieldsOf(record.kind).map(({ field }) => [field.name, field.dated ?? []]));
      return Object.fromEntries(
        Object.entries(record)
          .filter(([name]) => !unpublished.has(name))
          .map(([name, value]) => [name, told(happened(value, dated.get(name) ?? [], view), view)]),
        // Only ids are changed, each to another id, so the shape is that of the record.
      ) as unknown as AssessmentRecord;
    });

/** A list of what was done on days, without what was done later. */
const happened = (value: unknown, days: readonly string[], view: View): unknown =>
  Array.isArray(value)
    ? value.filter(
        (item: unknown) =>
          !isObject(item) ||
          !days.some((name) => {
            const day = item[name];
            return typeof day === 'string' && day > view.evaluation.asOf;
          }),
      )
    : value;

// Where a text was picked, and that the assessment is put away, tell nothing of what is assessed.
// A passage that somebody has read is its publisher’s.
const notTold: ReadonlySet<string> = new Set(['library', 'archived', 'passage']);

const told = (value: unknown, view: View): unknown => {
  if (typeof value === 'string') return toldText(value, view);
  if (Array.isArray(value)) return value.map((item: unknown) => told(item, view));
  if (!isObject(value)) return value;
  if (isText(value))
    return Object.fromEntries(
      Object.entries(value).map(([language, words]) => [
        language,
        words?.replaceAll(referred, (_, mark: string, id: string) => `${mark}${toldText(id, view)}`),
      ]),
    );
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, told(inner, view)]));
};

const toldText = (value: string, view: View): string => {
  if (view.access(value) === 'hidden') return withheld;
  // A finding's id is made of the ids of records.
  return value.replaceAll(idInText, (id) => (view.access(id) === 'hidden' ? withheld : id));
};

const idInText = new RegExp(idPattern.source.replace(/^\^/, '').replace(/\$$/, ''), 'g');

// How Markdown refers to a record; any other word of a text is a word, also where it is spelt as an id is.
const referred = /(record:|id=")([a-z0-9.-]+)/g;
