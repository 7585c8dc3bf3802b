import {
  isObject,
  type Pack,
  type World,
  type WorldEntry,
  type WorldKind,
  worldKinds,
  worldSchemas,
} from '@risikobilde/core';
import { checkInnerIds, indexRecords } from './check/ids.js';
import { checkMarks } from './check/marks.js';
import { checkMatrix } from './check/matrix.js';
import { checkPackReferences, isEditionFile, isPackFile, readEditionName, readPacks } from './check/packs.js';
import { readFields } from './check/schema-issues.js';
import { checkValues } from './check/values.js';
import { checkWorldReferencesOf, indexWorld } from './check/world-references.js';
import { problemList, type Result, type SourceFile } from './problem.js';
import { idOf, recordsOf } from './read/records.js';
import { readYamlFiles } from './read/yaml-files.js';

const byPackId = (a: Pack, b: Pack): number => (a.id < b.id ? -1 : 1);
const byId = (a: WorldEntry, b: WorldEntry): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Parses world data. With `base`, the entries of the files add to it, and replace what has the same id: so an
 * assessment may carry its own law or terms. A folder with a `pack.yaml` is a pack. Either the world, or every problem in the files, found in one run.
 */
export const parseWorldFolder = (
  files: readonly SourceFile[],
  base: World = { entries: [] },
): Result<World> => {
  const problems = problemList();
  const read = readYamlFiles(files, problems);
  const placed = read.files
    .filter((file) => !isPackFile(file) && !isEditionFile(file))
    .flatMap((file) => recordsOf(file, worldKinds, problems));
  const packs = readPacks(read.files, placed, problems);
  const index = indexRecords(placed, problems);
  const entries: WorldEntry[] = [];
  for (const record of placed) {
    if (problems.isFull()) break;
    const entry = readFields(worldSchemas[record.kind as WorldKind], record, problems);
    checkInnerIds(record, problems);
    checkValues(record, problems);
    checkMatrix(record, problems);
    // What an assessment carries of its own was taken in before this was asked: a mark there counts for what was read, and no more.
    if (base.entries.length === 0) checkMarks(record, problems);
    // The schema has just said that it is one; zod's own type cannot be told from the kind at run time.
    if (isObject(entry)) entries.push(entry as WorldEntry);
  }
  // An entry with faults of its own still answers to its id, so that one fault is not reported as many.
  const whole = new Set<string>(entries.map(({ id }) => id));
  const faulty = new Map<string, { readonly kind: string }>(
    placed.map((record) => [idOf(record) ?? '', record] as const).filter(([id]) => !whole.has(id)),
  );
  const known = new Map([...indexWorld(base), ...indexWorld({ entries })]);
  for (const id of read.unreadIds) if (!known.has(id)) faulty.set(id, { kind: '' });
  for (const record of placed) {
    checkWorldReferencesOf(worldSchemas[record.kind as WorldKind], record, known, problems, faulty);
  }
  const edition = base.edition ?? readEditionName(read.files, problems);
  checkPackReferences(packs, placed, problems);
  const found = problems.sorted();
  if (found.length > 0) return { ok: false, problems: found };
  const kept = base.entries.filter(({ id }) => !index.has(id));
  return {
    ok: true,
    value: {
      entries: [...kept, ...entries].sort(byId),
      ...(packs.length > 0 && { packs: [...packs].sort(byPackId) }),
      ...(edition && { edition }),
    },
  };
};
