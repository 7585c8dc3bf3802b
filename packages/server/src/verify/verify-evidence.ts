import type { State } from '@risikobilde/core';
import { type Discrepancy, notice, wrong } from './discrepancy.js';
import type { Rows } from './rows.js';

type File = Rows['evidence_file'][number];

/** Whether each file is what its hash says, and each that a record leans on is there. */
export const verifyEvidence = (state: State, files: readonly File[]): readonly Discrepancy[] => {
  const there = new Map(files.map((file) => [file.hash, file]));
  return [
    ...files.flatMap(({ hash, size, computed, length, erased }) =>
      erased === null && (computed !== hash || length !== size) ? [wrong('evidence', { hash })] : [],
    ),
    ...[...state.values()].flatMap((record) => {
      if (record.kind !== 'evidence') return [];
      const { sha256: hash, size, type } = record.file;
      const file = there.get(hash);
      if (file === undefined) return [wrong('evidence-missing', { hash, record: record.id })];
      if (file.erased !== null) return [notice('evidence-erased', { hash, on: file.erased })];
      return file.size === size && file.type === type
        ? []
        : [wrong('evidence-said', { hash, record: record.id })];
    }),
  ];
};
