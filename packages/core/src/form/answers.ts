import type { Sayable } from '@risikobilde/words/message';
import type { Kind } from '../model/assessment.js';
import type { ValuePath } from '../model/value-path.js';
import type { FormParagraph, FormValue } from './filled-form.js';
import type { FormSource, Scope } from './scope.js';

/** What is worked out for a cell. */
export type Answer = {
  readonly paragraphs?: readonly FormParagraph[];
  readonly ticked?: readonly string[];
  /** What the cell is about, for the rows of other parts that it points to. */
  readonly about?: readonly { readonly record: string; readonly path?: ValuePath }[];
  /** Why there is nothing to say. */
  readonly none?: Sayable;
  /** Records that have not said what the cell asks for. */
  readonly lacking?: readonly string[];
};

export type Compute = (source: FormSource, scope: Scope) => Answer;

/** One thing said in a cell, of a record when one holds it. */
export const saidIn = (said: Sayable, record?: string, place?: string): FormValue => ({
  said,
  ...(record !== undefined && { record }),
  ...(place !== undefined && { place }),
});

export const paragraph = (...values: readonly FormValue[]): FormParagraph => {
  const record = values.find((value) => value.record !== undefined)?.record;
  return { ...(record !== undefined && { record }), values };
};

const listPart = ({ path = [], place, said }: FormValue): ValuePath | string => {
  const part = path.slice(0, path.findLastIndex((step) => typeof step === 'number') + 1);
  // Choices that are ticked in one list are one answer.
  const isChoice = 'key' in said && typeof said.key === 'string' && said.key.startsWith('value.');
  return isChoice && part.length === path.length ? (place ?? '') : part;
};

/** What stands in one item of a list, or in one record beside its lists, is said together, and its name once. */
export const inParagraphs = (values: readonly FormValue[]): readonly FormParagraph[] => {
  const together = new Map<string, FormValue[]>();
  for (const value of values) {
    const key = JSON.stringify([value.record ?? '', listPart(value)]);
    const before = together.get(key);
    if (before === undefined) together.set(key, [value]);
    else before.push(value);
  }
  return [...together.values()].map((group) =>
    paragraph(
      ...group.map(({ label, ...value }, k) => ({
        ...value,
        ...(label !== undefined && group[k - 1]?.place !== value.place && { label }),
      })),
    ),
  );
};

/** Their paragraphs name what they are about, or are about the whole. */
const unnamed: ReadonlySet<Kind | undefined> = new Set(['effect', 'assessment', undefined]);

/** The same with the names of the records, where there are several. */
export const withRecordNames = (
  source: FormSource,
  paragraphs: readonly FormParagraph[],
): readonly FormParagraph[] => {
  const kindOf = (record: string | undefined) =>
    record === undefined ? undefined : source.told.record(record)?.kind;
  const records = new Set(
    paragraphs.map(({ record }) => record).filter((record) => !unnamed.has(kindOf(record))),
  );
  if (records.size < 2) return paragraphs;
  const seen = new Set<string>();
  return paragraphs.map((one) => {
    const { record } = one;
    if (record === undefined || !records.has(record) || seen.has(record)) return one;
    seen.add(record);
    // A title that is said in the paragraph itself needs no name before it.
    const says = one.values.some(({ place }) => place !== undefined && ownName.test(place));
    return says ? one : { ...one, name: source.nameOf(record) };
  });
};

const ownName = /^[a-z][A-Za-z]*\.(title|name|text)$/;
