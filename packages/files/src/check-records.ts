import { message } from '@risikobilde/words/message';
import {
  allAtOnce,
  type AssessmentRecord,
  compose,
  isKind,
  isObject,
  kinds,
  type Parts,
  type Release,
  recordSchemas,
  schemaVersion,
  type World,
} from '@risikobilde/core';
import { checkCycles } from './check/cycles.js';
import { checkHeldBack } from './check/held-back.js';
import { checkInnerIds } from './check/ids.js';
import { checkMarkdown } from './check/markdown.js';
import { codeOfStanceProblem, knownOf } from './check/platform.js';
import { alternativesOf, checkReferences } from './check/references.js';
import { readFields } from './check/schema-issues.js';
import { checkNumbers } from './check/organisation-numbers.js';
import { checkValues } from './check/values.js';
import { checkWorldCitations, checkWorldReferencesOf, indexWithOwn } from './check/world-references.js';
import { type FileProblem, type Place, problemList, type ProblemList } from './problem.js';
import type { Chapter } from './read/chapters.js';
import type { PlacedRecord } from './read/records.js';
import type { YamlFile } from './read/yaml-text.js';
import { listOfValues } from './wording.js';
import { didYouMean } from './nearest.js';

/** A fault in a record that stands in no file: the same codes and words as for files, with record and field as place. */
export type RecordProblem = Pick<FileProblem, 'code' | 'message' | 'hint'> & {
  readonly record: string;
  readonly field?: string;
};

export type CheckedRecords =
  | { readonly ok: true; readonly records: ReadonlyMap<string, AssessmentRecord> }
  | { readonly ok: false; readonly problems: readonly RecordProblem[] };

export type RecordCheck = {
  readonly world: World;
  readonly rules?: readonly string[];
  /** The ids of records that may be faulty; the others were checked before. */
  readonly changed: ReadonlySet<string>;
  /** The release that a service stands on, and the newer one that it may be going through. */
  readonly platform?: { readonly release: Release; readonly newer?: Release };
  /** Whether something that unchanged records may refer to is gone: a record, or an alternative. */
  readonly isSomethingGone: boolean;
};

/**
 * Whether records are an assessment: what `parseAssessmentFolder` and `checkWorldReferences` ask of files, asked of records
 * that somebody edits. The records come back as the schemas read them, defaults filled in.
 */
export const checkRecords = (...all: Parameters<typeof checkRecordsInParts>): CheckedRecords =>
  allAtOnce(checkRecordsInParts(...all));

/** The same, with stops in each record that is looked at: to look at hundreds, or at one of thousands of fields, takes longer than others should wait. */
export function* checkRecordsInParts(
  records: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
  { world, rules, changed, isSomethingGone, platform }: RecordCheck,
): Parts<CheckedRecords> {
  const problems = problemList();
  const index = new Map([...records].map(([id, value]) => [id, place(id, value)]));
  const heads = [...index.values()].filter(({ kind }) => kind === 'assessment');
  const [head, second] = heads;
  if (head === undefined)
    problems.add('assessment-missing', at('', []), message('problem.assessmentMissing.records'));
  if (second !== undefined)
    problems.add('assessment-several', second.placeOf(['id']), message('problem.assessmentSeveral.records'));
  const inherited = platform && knownOf([...records.values()], platform.release, platform.newer);
  const own = alternativesOf(head);
  const known = {
    index,
    alternatives: own && [...own, ...(inherited?.alternatives ?? [])],
    rules,
    unreadIds: new Set<string>(),
    inherited: inherited?.kinds,
  };
  const worldIndex = indexWithOwn(world, index.values(), problems);
  const read = new Map<string, AssessmentRecord>();
  for (const [id, record] of index) {
    if (problems.isFull()) break;
    if (!isKind(record.kind)) {
      problems.add(
        'unknown-kind',
        record.placeOf(['kind']),
        message('problem.unknownKind', {
          found: JSON.stringify(record.value['kind']) ?? '',
          allowed: listOfValues(kinds, 30),
        }),
        () => didYouMean(record.kind, kinds),
      );
      continue;
    }
    const schema = recordSchemas[record.kind];
    const isChanged = changed.has(id);
    const value = isChanged ? readFields(schema, record, problems) : record.value;
    // The schema has just said that it is one, or did when it was stored.
    if (isObject(value)) read.set(id, value as AssessmentRecord);
    if (!isChanged && !isSomethingGone) continue;
    yield;
    const chapters = chaptersOf(record);
    checkReferences(schema, record, known, problems);
    yield;
    for (const chapter of chapters) checkMarkdown(chapter, known, problems);
    if (!isChanged) continue;
    checkInnerIds(record, problems);
    checkValues(record, problems);
    yield;
    checkNumbers(record, worldIndex, problems);
    checkHeldBack(record, worldIndex, problems);
    checkWorldReferencesOf(schema, record, worldIndex, problems);
    for (const chapter of chapters) checkWorldCitations(chapter, worldIndex, problems);
  }
  yield* checkCycles(index, problems, changed);
  if (platform !== undefined && heads.length === 1 && problems.sorted().length === 0)
    checkStances([...read.values()], platform, changed, isSomethingGone, problems);
  const found = problems.sorted();
  return found.length > 0 ? { ok: false, problems: found.map(recordProblem) } : { ok: true, records: read };
}

/** Stances that cannot be carried out. */
const checkStances = (
  records: readonly AssessmentRecord[],
  { release, newer }: NonNullable<RecordCheck['platform']>,
  changed: ReadonlySet<string>,
  isSomethingGone: boolean,
  problems: ProblemList,
): void => {
  // A second answer to a statement is told where the other one stands, so all are told when any is changed.
  if (!isSomethingGone && !records.some(({ id, kind }) => kind === 'stance' && changed.has(id))) return;
  const { inheritance } = compose({ schemaVersion, records }, release, newer);
  for (const { stance, code, message, field } of inheritance?.problems ?? [])
    problems.add(codeOfStanceProblem[code], at(stance, [field]), message);
};

type Path = readonly (string | number)[];

const at = (id: string, path: Path): Place => ({
  path: id,
  line: 1,
  column: 1,
  of: { record: id, field: path.join('.') },
});

const recordProblem = ({ code, message, hint, of, path }: FileProblem): RecordProblem => {
  const { record, field } = of ?? { record: path, field: '' };
  return {
    code,
    message,
    record,
    ...(field !== '' && { field }),
    ...(hint !== undefined && { hint }),
  };
};

// Of the records of an edited assessment nearly all are those of the one before.
const placed = new WeakMap<object, PlacedRecord>();

const place = (id: string, value: Readonly<Record<string, unknown>>): PlacedRecord => {
  const known = placed.get(value);
  if (known?.file.path === id) return known;
  const made = placeAnew(id, value);
  placed.set(value, made);
  return made;
};

const placeAnew = (id: string, value: Readonly<Record<string, unknown>>): PlacedRecord => {
  const file: YamlFile = { path: id, original: '', text: '', root: null, value, placeAt: () => at(id, []) };
  return {
    file,
    node: null,
    index: undefined,
    kind: typeof value['kind'] === 'string' ? value['kind'] : '',
    value,
    placeOf: (path) => at(id, path),
    placeOfName: (path, name) => at(id, [...path, name]),
  };
};

const chaptersOf = (record: PlacedRecord): readonly Chapter[] => {
  const body = record.value['body'];
  if (record.kind !== 'section' || !isObject(body)) return [];
  return Object.entries(body).flatMap(([language, text]): readonly Chapter[] => {
    if (typeof text !== 'string') return [];
    return [
      {
        path: '',
        original: text,
        language,
        body: text,
        placeAt: () => at(record.file.path, ['body', language]),
      },
    ];
  });
};
