import { message } from '@risikobilde/words/message';
import {
  type Assessment,
  allAtOnce,
  compose,
  type HashText,
  type Release,
  type AssessmentRecord,
  isObject,
  kinds,
  type Kind,
  type Migrations,
  recordMigrations,
  recordSchemas,
  type World,
} from '@risikobilde/core';
import { checkCycles } from './check/cycles.js';
import { checkInnerIds, indexRecords } from './check/ids.js';
import { checkMarkdown } from './check/markdown.js';
import { codeOfStanceProblem, type Platform, platformOf } from './check/platform.js';
import { alternativesOf, checkReferences } from './check/references.js';
import { readFields } from './check/schema-issues.js';
import { checkHeldBack } from './check/held-back.js';
import { checkNumbers } from './check/organisation-numbers.js';
import { checkValues } from './check/values.js';
import { checkWorldCitations, checkWorldReferencesOf, indexWithOwn } from './check/world-references.js';
import { type AssessmentFolder, isOwnWorld, type LoadedRecord } from './folder.js';
import { type FileProblem, problemList, type ProblemList, type Result, type SourceFile } from './problem.js';
import { type Chapter, chapterBase, checkChapters, readChapters } from './read/chapters.js';
import { type PlacedRecord, recordsOf } from './read/records.js';
import { migrateRecords, storedVersionOf } from './read/stored-version.js';
import { readYamlFiles } from './read/yaml-files.js';

export type ParseOptions = {
  /** The ids of the rules, so that a claim cannot lean on a rule that does not exist. */
  readonly rules?: readonly string[];
  readonly migrations?: Migrations;
  /** SHA-256 of a text; with it, a platform release in the folder is checked against the hash it is named by. */
  readonly hash?: HashText;
};

export type ParsedAssessment = {
  readonly assessment: Assessment;
  readonly folder: AssessmentFolder;
  /** When the assessment builds on a platform release that lies in the folder. */
  readonly platform?: { readonly release: Release; readonly composed: Assessment };
};

const bodyOf = (
  chapters: readonly Chapter[],
  main: string,
  problems: ProblemList,
): Readonly<Record<string, string>> | undefined => {
  for (const chapter of chapters) {
    if (chapter.body === '') problems.add('wrong-form', chapter.placeAt(0), message('problem.emptyText'));
  }
  const whole =
    chapters.some(({ language }) => language === main) && chapters.every(({ body }) => body !== '');
  return whole ? Object.fromEntries(chapters.map(({ language, body }) => [language, body])) : undefined;
};

const mainLanguageOf = (assessment: PlacedRecord | undefined): string => {
  const given = assessment?.value['mainLanguage'];
  return typeof given === 'string' ? given : 'nb';
};

const checkOneAssessment = (
  records: readonly PlacedRecord[],
  files: readonly SourceFile[],
  isUnread: boolean,
  problems: ProblemList,
): PlacedRecord | undefined => {
  const [first, ...others] = records.filter(({ kind }) => kind === 'assessment');
  if (first === undefined && isUnread) return undefined;
  if (first === undefined) {
    const path = files.some((file) => file.path === 'assessment.yaml')
      ? 'assessment.yaml'
      : (files[0]?.path ?? 'assessment.yaml');
    problems.add(
      'assessment-missing',
      { path, line: 1, column: 1 },
      message('problem.assessmentMissing.folder'),
    );
    return undefined;
  }
  for (const other of others) {
    const { path, line } = first.placeOf([]);
    problems.add(
      'assessment-several',
      other.placeOf([]),
      message('problem.assessmentSeveral.folder', { at: `${path}:${line}` }),
    );
  }
  return first;
};

/**
 * Parses the files of an assessment. Either the assessment, or every problem in the files, found in one run. References
 * into the world data are checked apart (`checkWorldReferences`), when the world is at hand.
 */
export const parseAssessmentFolder = (
  files: readonly SourceFile[],
  options: ParseOptions = {},
): Result<ParsedAssessment> => {
  const migrations = options.migrations ?? recordMigrations;
  const problems = problemList();
  const sources = files.filter(({ path }) => !isOwnWorld(path));
  const { files: yaml, unreadIds, unreadAssessment } = readYamlFiles(sources, problems);
  const chapters = readChapters(sources, problems);
  const written = yaml.flatMap((file) => recordsOf(file, kinds, problems));
  const storedVersion = storedVersionOf(written, migrations, problems);
  const records = migrateRecords(written, storedVersion, migrations);

  const assessment = checkOneAssessment(records, sources, unreadAssessment, problems);
  const index = indexRecords(records, problems);
  const platform = platformOf(assessment, records, files, options.hash, problems);
  const own = alternativesOf(assessment);
  const known = {
    index,
    alternatives: own && [...own, ...(platform?.alternatives ?? [])],
    rules: options.rules,
    unreadIds,
    inherited: platform?.kinds,
  };
  const sections = records.filter(({ kind }) => kind === 'section');
  const main = mainLanguageOf(assessment);
  checkChapters(chapters, sections, main, problems);
  const loaded: LoadedRecord[] = [];
  for (const placed of records) {
    if (problems.isFull()) break;
    const schema = recordSchemas[placed.kind as Kind];
    const own = placed.kind === 'section' ? (chapters.get(chapterBase(placed)) ?? []) : [];
    const body = own.length > 0 ? bodyOf(own, main, problems) : undefined;
    const record = readFields(
      schema,
      placed,
      problems,
      body === undefined ? placed.value : { ...placed.value, body },
    );
    checkInnerIds(placed, problems);
    checkValues(placed, problems);
    checkReferences(schema, placed, known, problems);
    // The schema has just said that it is one; zod's own type cannot be told from the kind at run time.
    if (isObject(record)) loaded.push({ record: record as AssessmentRecord, placed, chapters: own });
  }
  if (!problems.isFull()) allAtOnce(checkCycles(index, problems));
  for (const chapter of [...chapters.values()].flat()) checkMarkdown(chapter, known, problems);

  const read: Assessment = { schemaVersion: migrations.current, records: loaded.map(({ record }) => record) };
  const composed = platform && assessment && composedWith(platform, read, loaded, problems);
  const found = problems.sorted();
  if (found.length > 0) return { ok: false, problems: found };
  return {
    ok: true,
    value: {
      assessment: read,
      folder: { sources: files, yaml, loaded, storedVersion },
      ...(platform && composed && { platform: { release: platform.release, composed } }),
    },
  };
};

/** The service on its platform; stances that cannot be carried out are faults of the files they stand in. */
const composedWith = (
  { release }: Platform,
  service: Assessment,
  loaded: readonly LoadedRecord[],
  problems: ProblemList,
): Assessment | undefined => {
  if (!service.records.some(({ kind }) => kind === 'assessment')) return undefined;
  const composed = compose(service, release);
  for (const problem of composed.inheritance?.problems ?? []) {
    const place = loaded.find(({ record }) => record.id === problem.stance)?.placed.placeOf([problem.field]);
    if (place !== undefined) problems.add(codeOfStanceProblem[problem.code], place, problem.message);
  }
  return composed;
};

/** What an assessment holds that the world data contradict: references to nothing or to a wrong kind, and numbers no country gives out. */
export const checkWorldReferences = (folder: AssessmentFolder, world: World): readonly FileProblem[] => {
  const problems = problemList();
  const records = folder.loaded.map(({ placed }) => placed);
  const index = indexWithOwn(world, records, problems);
  for (const { placed, chapters } of folder.loaded) {
    checkNumbers(placed, index, problems);
    checkHeldBack(placed, index, problems);
    checkWorldReferencesOf(recordSchemas[placed.kind as Kind], placed, index, problems);
    for (const chapter of chapters) checkWorldCitations(chapter, index, problems);
  }
  return problems.sorted();
};
