import { message } from '@risikobilde/words/message';
import { isMap, isSeq, type Node } from 'yaml';
import { isObject } from '@risikobilde/core';
import { didYouMean } from '../nearest.js';
import { listOfValues } from '../wording.js';
import type { Place, ProblemList } from '../problem.js';
import { keyOffset, nodeAt, pairOf } from './node-at.js';
import type { YamlFile } from './yaml-text.js';

/** A record as it stands in a file, before its fields are known to be right. */
export type PlacedRecord = {
  readonly file: YamlFile;
  readonly node: Node | null;
  /** Position in `records:`; undefined when the file is the record. */
  readonly index: number | undefined;
  readonly kind: string;
  /** The record's fields as written, with the kind of its file put in. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly placeOf: (path: readonly (string | number)[]) => Place;
  /** Where the name of a field stands, for faults in the name itself. */
  readonly placeOfName: (path: readonly (string | number)[], name: string) => Place;
};

const placed = (
  file: YamlFile,
  node: Node | null,
  index: number | undefined,
  kind: string,
  value: Readonly<Record<string, unknown>>,
): PlacedRecord => ({
  file,
  node,
  index,
  kind,
  value: { ...value, kind },
  placeOf: (path) => file.placeAt(nodeAt(node, path).offset),
  placeOfName: (path, name) => file.placeAt(keyOffset(node, path, name)),
});

const checkKind = (
  kind: unknown,
  kinds: readonly string[],
  place: Place,
  problems: ProblemList,
): kind is string => {
  if (typeof kind === 'string' && kinds.includes(kind)) return true;
  const allowed = listOfValues(kinds, 30);
  const hint = typeof kind === 'string' ? didYouMean(kind, kinds) : undefined;
  problems.add(
    'unknown-kind',
    place,
    kind === undefined
      ? message('problem.kindMissing', { allowed })
      : message('problem.unknownKind', { found: JSON.stringify(kind), allowed }),
    hint,
  );
  return false;
};

/** The records of one file, in either of its two forms: one record, or `kind` and `records`. */
export const recordsOf = (
  file: YamlFile,
  kinds: readonly string[],
  problems: ProblemList,
): readonly PlacedRecord[] => {
  const start = file.placeAt(nodeAt(file.root, []).offset);
  if (!isObject(file.value)) {
    if (file.value !== undefined || file.root === null)
      problems.add('not-a-record', start, message('problem.notARecord.file'));
    return [];
  }
  const { kind, records, schemaVersion, ...rest } = file.value;
  if (schemaVersion !== undefined && kind !== 'assessment') {
    problems.add(
      'unknown-field',
      file.placeAt(keyOffset(file.root, [], 'schemaVersion')),
      message('problem.schemaVersionHere'),
    );
  }
  if (!Object.hasOwn(file.value, 'records')) {
    if (
      !checkKind(
        kind,
        kinds,
        kind === undefined ? start : file.placeAt(nodeAt(file.root, ['kind']).offset),
        problems,
      )
    )
      return [];
    return [placed(file, file.root, undefined, kind, rest)];
  }
  for (const name of Object.keys(rest)) {
    problems.add(
      'unknown-field',
      file.placeAt(keyOffset(file.root, [], name)),
      message('problem.besideRecords', { name }),
      () => didYouMean(name, ['kind', 'records']),
    );
  }
  if (
    !checkKind(
      kind,
      kinds,
      kind === undefined ? start : file.placeAt(nodeAt(file.root, ['kind']).offset),
      problems,
    )
  )
    return [];
  const list: unknown = pairOf(file.root, 'records')?.value;
  if (!Array.isArray(records) || !isSeq(list)) {
    problems.add(
      'wrong-type',
      file.placeAt(nodeAt(file.root, ['records']).offset),
      message('problem.recordsNotList'),
    );
    return [];
  }
  return records.flatMap((value: unknown, index) => {
    if (problems.isFull()) return [];
    const item = list.items[index];
    const node = isMap(item) ? item : null;
    const { offset } = nodeAt(file.root, ['records', index]);
    if (!isObject(value)) {
      problems.add(
        'not-a-record',
        file.placeAt(offset),
        message('problem.notARecord.item', { number: index + 1 }),
      );
      return [];
    }
    if (value['kind'] !== undefined && value['kind'] !== kind) {
      problems.add(
        'unknown-kind',
        file.placeAt(nodeAt(node, ['kind']).offset),
        message('problem.kindOfFile', { found: JSON.stringify(value['kind']), kind }),
      );
      return [];
    }
    return [placed(file, node, index, kind, value)];
  });
};

export const idOf = (record: PlacedRecord): string | undefined => {
  const { id } = record.value;
  return typeof id === 'string' ? id : undefined;
};
