import type { Message } from '@risikobilde/words/message';
import type { Context } from './context.js';
import type { Derived } from './derive/derived.js';
import type { Finding, Severity } from './evaluation.js';
import type { Answers } from './model/answers.js';
import type { LocalDate } from './model/local-date.js';

/** Finding as a rule returns it; the framework adds rule and id. */
export type RawFinding = {
  /** What the finding is about, the first one leading; with rule and aspect they make its id. */
  readonly refs: readonly [string, ...string[]];
  /** More records it touches. They are shown, but the finding stays the same when they come and go. */
  readonly also?: readonly string[];
  /** The records that lean on it, the first one to be opened; the finding stays the same when they come and go. */
  readonly places?: readonly string[];
  /** The record to open, when it is not the leading one (which may be world data). */
  readonly place?: string;
  readonly field?: string;
  readonly severity?: Severity;
  /** What may answer this one, where it is another than what the rule finds otherwise. */
  readonly answers?: Answers;
  readonly message: Message;
  readonly fix?: Message;
  readonly since?: LocalDate;
  /** Tells findings of one rule about the same records apart: an article, a step. */
  readonly aspect?: string;
};

/**
 * A rule. What it finds, why it matters and when it is known to be wrong is said by the messages `about.<id>.title`,
 * `finds`, `why` and `falsePositives`.
 */
export type Rule = {
  readonly id: string;
  readonly severity: Severity;
  /** Said by a rule that also finds errors where `severity` is less: an error challenges what leans on the record, nothing else does. */
  readonly alsoErrors?: true;
  /** What may answer what it finds: by the law it is about, not by how it is felt. */
  readonly answers: Answers;
  /** The legal or methodical source, as cited. */
  readonly source: string;
  readonly evaluate: (context: Context, derived: Derived) => readonly RawFinding[];
};

/** Gives each finding its stable id: `rule@ref+ref` or `rule@ref+ref#aspect`. */
export const runRule = (rule: Rule, context: Context, derived: Derived): readonly Finding[] =>
  rule.evaluate(context, derived).map((raw) => ({
    id: `${rule.id}@${raw.refs.join('+')}${raw.aspect === undefined ? '' : `#${raw.aspect}`}`,
    rule: rule.id,
    severity: raw.severity ?? rule.severity,
    answers: raw.answers ?? rule.answers,
    message: raw.message,
    ...(raw.fix && { fix: raw.fix }),
    refs: [...raw.refs, ...(raw.also ?? [])],
    ...(raw.places !== undefined && { places: raw.places }),
    at: {
      record: raw.place ?? raw.places?.[0] ?? raw.refs[0],
      ...(raw.field !== undefined && { field: raw.field }),
    },
    ...(raw.since && { since: raw.since }),
  }));
