import { canonicalJson } from '@risikobilde/core';
import { sha256 } from '../base/sha256.js';
import { isSnapshotKept, snapshotEvery } from '../store/states.js';
import { type Discrepancy, notice, wrong } from './discrepancy.js';
import type { Row } from './rows.js';
import { isSameSet } from './json-equality.js';
import type { FoldedEvents } from './verify-chain-of.js';

/** Whether the states that were stored are what the events give. */
export const verifySnapshots = (
  row: Row<'assessment'>,
  told: FoldedEvents,
  snapshots: readonly Row<'snapshot'>[],
): readonly Discrepancy[] => {
  const there = new Set(snapshots.map(({ revision }) => revision));
  const absent: number[] = [];
  for (let n = snapshotEvery; n <= row.revision; n += snapshotEvery)
    if (isSnapshotKept(n, row.revision) && !there.has(n)) absent.push(n);
  return [
    ...snapshots.flatMap(({ revision, records }) => {
      const state = told.states.get(revision);
      // Which record stands first says nothing, and may be another than the events would put there.
      const isTrue = state !== undefined && isSameSet(records, [...state.values()].map(canonicalJson));
      return isTrue ? [] : [wrong('snapshot', { n: revision })];
    }),
    ...absent.map((n) => notice('snapshot-absent', { n })),
  ];
};

/** The SHA-256 of each file, by its path. */
export const hashesOf = (files: readonly Row<'source_file'>[]): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map(({ path, content }) => [path, sha256(content)]));

/** Whether the files are those of the last import that says their hashes, in an order without holes. */
export const verifyFiles = (
  { files: sealed }: FoldedEvents,
  files: readonly Row<'source_file'>[],
): readonly Discrepancy[] => {
  const order = files.every(({ position }, index) => position === index) ? [] : [wrong('file-order')];
  if (sealed === undefined) return [...order, notice('files-not-sealed')];
  const now = hashesOf(files);
  const paths = [...new Set([...Object.keys(sealed), ...Object.keys(now)])].sort();
  return [
    ...order,
    ...paths.flatMap((path) => {
      if (now[path] === sealed[path]) return [];
      if (now[path] === undefined) return [wrong('file-gone', { path })];
      return [sealed[path] === undefined ? wrong('file-added', { path }) : wrong('file', { path })];
    }),
  ];
};
