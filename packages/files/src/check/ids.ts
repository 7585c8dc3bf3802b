import { message, type Message } from '@risikobilde/words/message';
import { isObject } from '@risikobilde/core';
import { didYouMean } from '../nearest.js';
import type { Place, ProblemList } from '../problem.js';
import { aKind } from '../wording.js';
import { idOf, type PlacedRecord } from '../read/records.js';

/** The records that other records can refer to: what stands first under an id, right in its fields or not. */
export type RecordIndex = ReadonlyMap<string, PlacedRecord>;

const written = ({ path, line }: Place): string => `${path}:${line}`;

/** Records by id; the same id twice is a fault whatever the kinds, since a reference names only the id. */
export const indexRecords = (records: readonly PlacedRecord[], problems: ProblemList): RecordIndex => {
  const index = new Map<string, PlacedRecord>();
  for (const record of records) {
    const id = idOf(record);
    if (id === undefined) continue;
    const first = index.get(id);
    if (first === undefined) {
      index.set(id, record);
      continue;
    }
    const here = record.placeOf(['id']);
    const kinds =
      first.kind === record.kind
        ? message('problem.twoOfKind', { kind: record.kind })
        : { list: [aKind(first.kind), aKind(record.kind)] };
    problems.add(
      'duplicate-id',
      here,
      message('problem.duplicateId', {
        id,
        kinds,
        first: written(first.placeOf(['id'])),
        again: written(here),
      }),
    );
  }
  return index;
};

/** Ids that must be unique within a record: alternatives, editions, items, clauses. */
export const checkInnerIds = (record: PlacedRecord, problems: ProblemList): void => {
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (isObject(value))
      for (const [name, item] of Object.entries(value))
        if (typeof item === 'object') visit(item, [...path, name]);
    if (!Array.isArray(value)) return;
    const seen = new Map<string, number>();
    value.forEach((item: unknown, index) => {
      visit(item, [...path, index]);
      if (!isObject(item)) return;
      const field = typeof item['id'] === 'string' ? 'id' : record.kind === 'terms' ? 'anchor' : undefined;
      const id = field === undefined ? undefined : item[field];
      if (field === undefined || typeof id !== 'string') return;
      const first = seen.get(id);
      if (first !== undefined) {
        const { line, of } = record.placeOf([...path, first, field]);
        const found = { field, id, in: path.join('.') };
        problems.add(
          'duplicate-id',
          record.placeOf([...path, index, field]),
          of ? message('problem.innerIdTwice', found) : message('problem.innerIdTwiceAt', { ...found, line }),
        );
      } else seen.set(id, index);
    });
  };
  visit(record.value, []);
};

export const nearestId = (
  id: string,
  index: ReadonlyMap<string, { readonly kind: string }>,
  kinds: readonly string[],
): Message | undefined => {
  const ofKind = [...index]
    .filter(([, { kind }]) => kinds.includes('*') || kinds.includes(kind))
    .map(([name]) => name);
  return didYouMean(id, ofKind) ?? didYouMean(id, index.keys());
};
