import {
  type Assessment,
  type AssessmentRecord,
  type ClaimResult,
  type Context,
  countryEntry,
  createContext,
  type Evaluation,
  isOfKind,
  isPartOn,
  type Kind,
  kindCatalogue,
  type Language,
  type Level,
  type Levels,
  type LocalDate,
  mayBeTold,
  type RecordOf,
  type RiskEvaluation,
  type Text,
  type World,
} from '@risikobilde/core';
import type { Sayable, Words } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { line } from './inline.js';
import type { Cell } from './tree.js';
import type { EditionNews } from './edition-news.js';
import { once } from './once.js';
import { placesOfTexts, type TextPlace } from './places-of-texts.js';

/** How a reference stands for a reader of one level on the date. */
type Access = 'shown' | 'hidden' | 'notPart' | 'unknown';

/** What was computed of the assessment: always the evaluation; the distributions when the caller has them. */
export type Results = {
  readonly evaluation: Evaluation;
  readonly risk: RiskEvaluation | undefined;
  /** How some claims stood on a day, up to the day of the evaluation. */
  readonly claimsOn: (day: LocalDate, ids: ReadonlySet<string>) => readonly ClaimResult[];
  readonly levels: Levels;
  /** What has changed since the edition before; undefined where there is none. */
  readonly news?: EditionNews | undefined;
};

/**
 * What a reader of one level may see of an assessment on the date of its evaluation. Nothing reaches a page but through
 * this: records are shown by their level, and what was worked out from them by the highest level it is made of.
 */
export type View = {
  readonly context: Context;
  readonly world: World;
  readonly evaluation: Evaluation;
  /** The distributions, when the caller computed them. */
  readonly risk: RiskEvaluation | undefined;
  readonly claimsOn: Results['claimsOn'];
  readonly news: EditionNews | undefined;
  /** Every record that the reader may see and that is part of the assessment on the day. */
  readonly records: readonly AssessmentRecord[];
  readonly language: Language;
  /** Of whoever reads. */
  readonly level: Level;
  readonly words: Words;
  readonly record: (id: string) => AssessmentRecord | undefined;
  readonly of: <K extends Kind>(kind: K) => readonly RecordOf<K>[];
  /** As `of`, and also the acceptances and advice that were not given here: where these are listed, it is said that they do not count. */
  readonly listed: <K extends Kind>(kind: K) => readonly RecordOf<K>[];
  readonly isNotGivenHere: (record: AssessmentRecord) => boolean;
  readonly access: (id: string) => Access;
  /** Where a text of the records stands; undefined for any other, and for a copy of one. */
  readonly placeOf: (text: Text) => TextPlace | undefined;
  /** Who may be told what follows from the records. */
  readonly levels: Levels;
  readonly mayTell: (level: Level) => boolean;
  /** The sentence in words, or a neutral one when it is not for this reader. */
  readonly told: (said: Sayable) => string;
  /** The provisions that records are held back from this reader by, one for each that has any. */
  readonly grounds: readonly { readonly name: Text; readonly n: number }[];
  /** What stands in the place of a record that the reader may not see: the ground for it, where one is entered. */
  readonly heldBack: (id: string) => Cell;
};

export const createView = (
  assessment: Assessment,
  world: World,
  { evaluation, risk, claimsOn, levels, news }: Results,
  language: Language,
  level: Level,
): View => {
  const { asOf, knownAt } = evaluation;
  const context = createContext(assessment, world, asOf, knownAt);
  const mayTell = (of: Level) => mayBeTold(of, level);
  const onDate = (record: AssessmentRecord) => isPartOn(record, asOf) && !hasYetToHappen(record, asOf);
  const access = (id: string): Access => {
    const record = context.recordOfAnyDay(id);
    if (!record) return 'unknown';
    if (!mayTell(record.level)) return 'hidden';
    return onDate(record) ? 'shown' : 'notPart';
  };
  const words = wordsOf[language];
  // A provision of another country's law is no ground for whoever runs what is assessed.
  const operator = context.recordOfAnyDay(context.head.subject.operator);
  const grounds =
    operator?.kind === 'party' ? (countryEntry(context, operator.country)?.withholding ?? []) : [];
  const groundOf = (id: string): Text | undefined =>
    grounds.find((ground) => ground.id === context.recordOfAnyDay(id)?.heldBack)?.name;
  const places = once(() => placesOfTexts(assessment.records));
  return {
    context,
    world,
    evaluation,
    risk,
    claimsOn,
    news,
    records: assessment.records.filter(({ id }) => access(id) === 'shown'),
    language,
    level,
    words,
    access,
    placeOf: (text) => places().get(text),
    record: (id) => (access(id) === 'shown' ? context.recordOfAnyDay(id) : undefined),
    of: (kind) => context.of(kind).filter((record) => access(record.id) === 'shown'),
    listed: (kind) => context.all.filter(isOfKind(kind)).filter((record) => access(record.id) === 'shown'),
    isNotGivenHere: (record) => context.notGivenHere.includes(record),
    levels,
    mayTell,
    grounds: grounds.flatMap(({ id, name }) => {
      const n = assessment.records.filter((one) => one.heldBack === id && access(one.id) === 'hidden').length;
      return n === 0 ? [] : [{ name, n }];
    }),
    heldBack: (id) => {
      const ground = groundOf(id);
      if (ground === undefined) return line(words.t('document.hidden'));
      const said = words.t('document.heldBack', { ground });
      return [{ type: 'heldBack', children: [...line(said)] }];
    },
    told: (said) => (mayTell(levels.ofSayable(said)) ? words.say(said) : words.t('document.hiddenReason')),
  };
};

const hasYetToHappen = (record: AssessmentRecord, asOf: LocalDate): boolean => {
  const { happened } = kindCatalogue[record.kind];
  const values: Readonly<Record<string, unknown>> = { ...record };
  const day = happened === undefined ? undefined : values[happened];
  return typeof day === 'string' && day > asOf;
};
