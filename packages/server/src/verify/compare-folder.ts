import {
  apply,
  type AssessmentRecord,
  isSameResult,
  readEvent,
  type State,
  stateOf,
} from '@risikobilde/core';
import { isOwnWorld, isReleaseFile, ownWorldFiles, type SourceFile } from '@risikobilde/files';
import { sha256 } from '../base/sha256.js';
import { readReleaseFile } from '../store/releases.js';
import { type Discrepancy, notice, wrong } from './discrepancy.js';
import type { Rows } from './rows.js';

/** A folder that says it was exported from a store: the records in it, and its files. */
export type ExportedFolder = {
  readonly id: string;
  readonly records: readonly AssessmentRecord[];
  readonly files: readonly SourceFile[];
};

/** As many records that differ are named; the others are counted. */
const mostNamed = 20;

/**
 * What in an exported folder is not as the store has it: content that the assessment never held, world data of its own that did not
 * come in with it, and releases that are not here. A folder that holds what the assessment held earlier is only told of. How files
 * are laid out, and remarks between records, are not compared. The store itself is to be verified first.
 */
export const compareFolder = (rows: Rows, { id, records, files }: ExportedFolder): readonly Discrepancy[] => {
  const row = rows.assessment.find((one) => one.id === id && one.deleted_at === null);
  if (row === undefined) return [{ ...wrong('folder-unknown', { id }), assessment: id }];
  const events = rows.event.filter(({ assessment }) => assessment === row.key).map(readEvent);
  const here = stateOf(records);
  const found = [
    ...compareRecords(events, here),
    ...compareWorld(events.findLast((event) => event.files !== undefined)?.files ?? {}, files),
    ...files.filter(({ path }) => isReleaseFile(path)).flatMap((file) => compareRelease(rows, file)),
  ];
  return found.map((one) => ({ ...one, assessment: id }));
};

const compareRecords = (
  events: readonly ReturnType<typeof readEvent>[],
  here: State,
): readonly Discrepancy[] => {
  // Only what an event touches can come to agree or to differ by it.
  const differing = new Set(here.keys());
  let state: State = new Map();
  let agreed: number | undefined;
  for (const { revision, changes } of events) {
    state = apply(state, changes);
    for (const { record } of changes) {
      if (isSameResult(state.get(record) ?? null, here.get(record) ?? null)) differing.delete(record);
      else differing.add(record);
    }
    if (differing.size === 0) agreed = revision;
  }
  const last = events.at(-1)?.revision ?? 0;
  if (agreed === last) return [];
  if (agreed !== undefined) return [notice('folder-earlier', { n: agreed, revision: last })];
  const named = [...differing].toSorted();
  const rest = named.length - mostNamed;
  return [
    ...named.slice(0, mostNamed).map((record) => wrong('folder-record', { record })),
    ...(rest > 0 ? [wrong('folder-records', { n: rest })] : []),
  ];
};

const compareWorld = (
  told: Readonly<Record<string, string>>,
  files: readonly SourceFile[],
): readonly Discrepancy[] => {
  const own = ownWorldFiles(files);
  const gone = Object.keys(told).filter((path) => isOwnWorld(path) && !own.some((one) => one.path === path));
  const other = own.filter(({ path, text }) => told[path] !== sha256(text));
  return [...gone, ...other.map(({ path }) => path)].map((path) => wrong('folder-file', { path }));
};

const compareRelease = ({ release }: Rows, { path, text }: SourceFile): readonly Discrepancy[] => {
  const read = readReleaseFile(path, text);
  const isHere = read.ok && release.some(({ hash }) => hash === read.value.manifest.hash);
  return isHere ? [] : [wrong('folder-release', { path })];
};
