import type { z } from 'zod';
import { evaluate, prepare } from '../evaluate/evaluate.js';
import type { Evaluation, Finding } from '../evaluation.js';
import {
  type Assessment,
  type AssessmentRecord,
  type Kind,
  type RecordOf,
  schemaVersion,
} from '../model/assessment.js';
import { recordSchemas } from '../model/record-schemas.js';
import { type LocalDate, parseLocalDate } from '../model/local-date.js';
import type { Text } from '@risikobilde/words/message';
import { type Rule, runRule } from '../rule.js';
import { worldSchemas } from '../world/schema.js';
import type { SourceEvent, World, WorldEntry, WorldEntryOf, WorldKind } from '../world/world.js';
import { recordDefaults, worldDefaults } from './defaults.js';

/**
 * Small valid records and world data for tests. Each builder fills in what the test does not speak of and parses
 * the result with the schema, so that a test never works on a record that the loader would refuse.
 */

/** The fields of a record that a test wants to name; the rest has defaults (`id` is the kind). */
export type Fields<K extends Kind> = Partial<z.input<(typeof recordSchemas)[K]>>;

// Parsed by the schema of the kind; the compiler cannot follow an index by a type parameter.
export const record = <K extends Kind>(kind: K, fields: Fields<K> = {}): RecordOf<K> =>
  recordSchemas[kind].parse({
    id: kind.toLowerCase(),
    kind,
    ...recordDefaults[kind],
    ...fields,
  }) as unknown as RecordOf<K>;

/** The fields of a world entry that a test wants to name. */
export type EntryFields<K extends WorldKind> = Partial<z.input<(typeof worldSchemas)[K]>>;

const fact = { cite: { title: 'Test' }, verification: 'P' } as const;

// A theme states no fact; of the others each part has its own source.
const factInParts: ReadonlySet<WorldKind> = new Set([
  'theme',
  'series',
  'terms',
  'subprocessors',
  'supplierProfile',
  'sectorLaw',
  'country',
  'territory',
]);

export const entry = <K extends WorldKind>(kind: K, fields: EntryFields<K> = {}): WorldEntryOf<K> =>
  worldSchemas[kind].parse({
    id: kind.toLowerCase(),
    kind,
    ...(factInParts.has(kind) ? {} : fact),
    ...worldDefaults[kind],
    ...fields,
  }) as unknown as WorldEntryOf<K>;

type EventFields = Partial<z.input<(typeof worldSchemas)['source']>['events'][number]>;

/** An event of a source: `event('2020-07-16', 'invalidated')`. */
export const event = (date: string, type: SourceEvent['type'], fields: EventFields = {}) => ({
  date,
  type,
  text: { nb: type },
  ...fact,
  ...fields,
});

type ProvisionFields = NonNullable<z.input<(typeof worldSchemas)['source']>['provisions']>[number];

/** A provision of a source: `provision('§ 15 a')`. */
export const provision = (ref: string, fields: Partial<ProvisionFields> = {}) => ({
  ref,
  text: { nb: ref },
  ...fact,
  ...fields,
});

/** An edition of terms, of a sub-processor list or of a series, with source and date. */
export const edition = <T extends object>(id: string, date: string, content: T) => ({
  id,
  date,
  ...fact,
  ...content,
});

/** An assessment of these records; a head is added when none of them is one. */
export const anAssessment = (...records: readonly AssessmentRecord[]): Assessment => ({
  schemaVersion,
  records: records.some((r) => r.kind === 'assessment') ? records : [record('assessment'), ...records],
});

/** The states of the EEA, as a world that is to know them holds them. */
export const eeaTerritories =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'
    .split(' ')
    .map((code) => entry('territory', { id: `territory-${code.toLowerCase()}`, code }));

/**
 * A world of these entries; a scale `test-scale` (3 x 3) is added when there is none, and the states of the EEA, which have always been
 * there, when no territory is.
 */
export const aWorld = (...entries: readonly WorldEntry[]): World => ({
  entries: [
    ...(entries.some((e) => e.kind === 'scale') ? [] : [entry('scale')]),
    ...(entries.some((e) => e.kind === 'territory') ? [] : eeaTerritories),
    ...entries,
  ],
});

/** A day; throws on one that does not exist, so that a test with a mistyped date fails. */
export const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (date === undefined) throw new Error(`No such day: ${text}`);
  return date;
};

/** The day tests look at when they do not say otherwise. */
export const testDay = day('2024-06-01');

/** Standard clauses that a transfer may stand on: `{ article: '46(2)(c)', source: 'clauses' }`. */
export const standardClauses = (fields: EntryFields<'source'> = {}) =>
  entry('source', {
    id: 'clauses',
    type: 'decision',
    jurisdiction: 'EU',
    transferTool: { article: '46(2)(c)', modules: ['three'], ...fact },
    ...fields,
  });

/** A processor that exports to its sub-processor: the roles that clauses of module three are for, and their contract as a file. */
export const processorToProcessor: readonly AssessmentRecord[] = [
  record('activity'),
  record('engagement'),
  record('engagement', { id: 'sub', principal: 'provider', contractor: 'importer' }),
  record('evidence', { of: ['transfer'] }),
];

export const text = (nb: string): Text => ({ nb, nn: nb, en: nb });

/** What a rule finds in an assessment on a day. */
export const findingsOf = (
  rule: Rule,
  records: readonly AssessmentRecord[],
  entries: readonly WorldEntry[] = [],
  asOf: string = testDay,
): readonly Finding[] => {
  const { context, derived } = prepare(anAssessment(...records), aWorld(...entries), day(asOf));
  return runRule(rule, context, derived);
};

/** Everything, for a rule that looks at standing. */
export const evaluationOf = (
  records: readonly AssessmentRecord[],
  entries: readonly WorldEntry[] = [],
  asOf: string = testDay,
): Evaluation => evaluate(anAssessment(...records), aWorld(...entries), day(asOf));

/** One row of a rule's table: what is there, on which day, and the findings expected, by id or `id severity`. */
export type RuleCase = {
  readonly name: string;
  readonly records: readonly AssessmentRecord[];
  readonly world?: readonly WorldEntry[];
  readonly asOf?: string;
  readonly finds: readonly string[];
};

/**
 * What a rule finds in a row of its table, as the row writes it: the id without the name of the rule, and the severity
 * when it is not the rule's own.
 */
export const foundIn = (rule: Rule, { records, world, asOf }: RuleCase): readonly string[] =>
  findingsOf(rule, records, world, asOf).map((finding) => {
    const id = finding.id.slice(rule.id.length + 1);
    return finding.severity === rule.severity ? id : `${id} ${finding.severity}`;
  });
