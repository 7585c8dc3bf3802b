import {
  type Assessment,
  type AssessmentRecord,
  type ClaimResult,
  type Context,
  createContext,
  type Evaluation,
  isPartOn,
  type Kind,
  type Language,
  type Level,
  type LocalDate,
  type RecordOf,
  type RiskEvaluation,
  type World,
} from '@risikobilde/core';
import type { Sayable, Words } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';

/** How a reference stands for a reader of one level on the date. */
type Access = 'shown' | 'hidden' | 'notPart' | 'unknown';

/** What was computed of the assessment: always the evaluation; the distributions when the caller has them. */
export type Results = {
  readonly evaluation: Evaluation;
  readonly risk: RiskEvaluation | undefined;
  /** How the claims stood on a day, up to the day of the evaluation. */
  readonly claimsOn: (day: LocalDate) => readonly ClaimResult[];
};

/**
 * What a reader of one level may see of an assessment on the date of its evaluation. Nothing reaches a page but through
 * this: records of a higher level are hidden with their ids and texts, also where others mention them.
 */
export type View = {
  readonly context: Context;
  readonly world: World;
  readonly evaluation: Evaluation;
  /** The distributions, when the caller computed them. */
  readonly risk: RiskEvaluation | undefined;
  readonly claimsOn: Results['claimsOn'];
  /** Every record that the reader may see and that is part of the assessment on the day. */
  readonly records: readonly AssessmentRecord[];
  readonly language: Language;
  readonly words: Words;
  readonly record: (id: string) => AssessmentRecord | undefined;
  readonly of: <K extends Kind>(kind: K) => readonly RecordOf<K>[];
  readonly access: (id: string) => Access;
  /** True when the text gives away the id or a text of a hidden record. */
  readonly tellsHidden: (text: string) => boolean;
  /** The text, or a neutral sentence when it would tell something hidden. */
  readonly guarded: (said: Sayable) => string;
};

const rank: Readonly<Record<Level, number>> = { public: 0, owner: 1, internal: 2 };

export const createView = (
  assessment: Assessment,
  world: World,
  { evaluation, risk, claimsOn }: Results,
  language: Language,
  level: Level,
): View => {
  const { asOf, knownAt } = evaluation;
  const context = createContext(assessment, world, asOf, knownAt);
  const mayRead = (record: AssessmentRecord) => rank[record.level] <= rank[level];
  const onDate = (record: AssessmentRecord) =>
    isPartOn(record, asOf) && !('on' in record && record.on > asOf);
  const secrets = secretsOf(assessment.records, mayRead);
  const access = (id: string): Access => {
    const record = context.recordOfAnyDay(id);
    if (!record) return 'unknown';
    if (!mayRead(record)) return 'hidden';
    return onDate(record) ? 'shown' : 'notPart';
  };
  const tellsHidden = (text: string) => secrets(text);
  const words = wordsOf[language];
  return {
    context,
    world,
    evaluation,
    risk,
    claimsOn,
    records: assessment.records.filter(({ id }) => access(id) === 'shown'),
    language,
    words,
    access,
    record: (id) => (access(id) === 'shown' ? context.recordOfAnyDay(id) : undefined),
    of: (kind) => context.of(kind).filter((record) => access(record.id) === 'shown'),
    tellsHidden,
    guarded: (said) => {
      const text = words.say(said);
      return tellsHidden(text) ? words.t('document.hiddenReason') : text;
    },
  };
};

/** Builds the question "does this text give away a hidden record?" from the ids and texts that only hidden records hold. */
const secretsOf = (
  records: readonly AssessmentRecord[],
  mayRead: (record: AssessmentRecord) => boolean,
): ((text: string) => boolean) => {
  const open = new Set(records.filter(mayRead).flatMap(stringsOf));
  const secret = [...new Set(records.filter((record) => !mayRead(record)).flatMap(stringsOf))].filter(
    (text) => !open.has(text),
  );
  if (secret.length === 0) return () => false;
  const longest = secret.map(escapeForRegExp).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${longest.join('|')})(?![\\p{L}\\p{N}-])`, 'u');
  return (text) => pattern.test(text);
};

const escapeForRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

// Enumeration values and two-letter codes are no secrets; an id or a text is longer.
const shortestSecret = 4;

// Keys whose values come from a closed list tell nothing about the record.
const closedKeys: ReadonlySet<string> = new Set([
  'kind',
  'level',
  'origin',
  'from',
  'until',
  'changed',
  'on',
  'date',
  'role',
  'type',
  'state',
  'mode',
  'frequency',
  'class',
  'answer',
  'met',
  'strength',
  'severity',
  'says',
  'adviser',
  'followed',
  'result',
  'verification',
  'precision',
  'dimensions',
  'kinds',
  'obtainedFrom',
  'what',
  'authorisation',
  'article',
  'conclusion',
  'forWhom',
  'change',
  'expects',
  'scheme',
  'series',
  'source',
  'terms',
  'themes',
  'subprocessors',
  'list',
  'adequacy',
  'technology',
  'mandate',
]);

const stringsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.length >= shortestSecret ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    closedKeys.has(key) && !isNested(inner) ? [] : stringsOf(inner),
  );
};

const isNested = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isNested) : value !== null && typeof value === 'object';
