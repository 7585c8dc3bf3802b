import { isMap, isSeq, type Node } from 'yaml';
import { isObject } from '@risikobilde/core';
import { didYouMean } from '../nearest.js';
import { listed } from '../wording.js';
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
  const found = kind === undefined ? 'kind is missing' : `found kind ${JSON.stringify(kind)}`;
  const hint = typeof kind === 'string' ? didYouMean(kind, kinds) : undefined;
  problems.add('unknown-kind', place, `${found}; allowed: ${listed(kinds, 30)}`, hint);
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
      problems.add(
        'not-a-record',
        start,
        'the file holds no record; write one (kind, id, fields), or kind and records with a list',
      );
    return [];
  }
  const { kind, records, schemaVersion, ...rest } = file.value;
  if (schemaVersion !== undefined && kind !== 'assessment') {
    problems.add(
      'unknown-field',
      file.placeAt(keyOffset(file.root, [], 'schemaVersion')),
      'schemaVersion stands in the file of the assessment record only; remove it here',
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
      `found the field ${name} beside records; allowed there: kind, records`,
      didYouMean(name, ['kind', 'records']),
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
      'records must be a list of records',
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
        `item ${index + 1} of records is not a record; write its id and fields`,
      );
      return [];
    }
    if (value['kind'] !== undefined && value['kind'] !== kind) {
      problems.add(
        'unknown-kind',
        file.placeAt(nodeAt(node, ['kind']).offset),
        `found kind ${JSON.stringify(value['kind'])} in a file of kind ${kind}; leave it out, or move the record to another file`,
      );
      return [];
    }
    return [placed(file, node, index, kind, value)];
  });
};
