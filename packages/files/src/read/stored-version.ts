import { message } from '@risikobilde/words/message';
import { isObject, type Migrations } from '@risikobilde/core';
import type { ProblemList } from '../problem.js';
import { nodeAt } from './node-at.js';
import type { PlacedRecord } from './records.js';

/** The version the files are written in: `schemaVersion` in the file of the assessment record; the current one when left out. */
export const storedVersionOf = (
  records: readonly PlacedRecord[],
  migrations: Migrations,
  problems: ProblemList,
): number => {
  const file = records.find(({ kind }) => kind === 'assessment')?.file;
  const version = isObject(file?.value) ? file.value['schemaVersion'] : undefined;
  if (file === undefined || version === undefined) return migrations.current;
  const result = typeof version === 'number' ? migrations.upFrom(version, { records: [] }) : undefined;
  if (result?.ok && typeof version === 'number') return version;
  const place = file.placeAt(nodeAt(file.root, ['schemaVersion']).offset);
  const found = { version: JSON.stringify(version), current: migrations.current };
  problems.add(
    'newer-version',
    place,
    result !== undefined && !result.ok && result.reason === 'newerThanKnown'
      ? message('problem.newerVersion', found)
      : message('problem.notAVersion', found),
  );
  return migrations.current;
};

/** The records in the current shape. A record that a migration adds is placed where the assessment record is. */
export const migrateRecords = (
  records: readonly PlacedRecord[],
  version: number,
  migrations: Migrations,
): readonly PlacedRecord[] => {
  const home = records.find(({ kind }) => kind === 'assessment');
  if (version === migrations.current || home === undefined) return records;
  const result = migrations.upFrom(version, { records: records.map(({ value }) => value) });
  if (!result.ok) return records;
  return result.stored.records.map((value) => {
    const same = records.find((record) => record.value['id'] === value['id']) ?? home;
    return { ...same, kind: typeof value['kind'] === 'string' ? value['kind'] : same.kind, value };
  });
};
