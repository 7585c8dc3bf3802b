import { type AssessmentRecord, isText, type Language, type LocalDate, type Text } from '@risikobilde/core';
import type { ForeignForm } from './foreign-form.js';

/** A text of a record as somebody wrote it in a word processor. Nothing is changed by it until somebody takes it. */
export type WordProposal = {
  readonly type: 'changed' | 'added' | 'removed';
  readonly record: string;
  /** Fields and numbers that lead to the text: `text`, `steps.2.why`, `body`. */
  readonly path: string;
  readonly language: string;
  /** In a chapter's text: the line, counted from 1, and how many letters stand before what is changed. */
  readonly line?: number | undefined;
  readonly at: number;
  /** What is written there now, and what is to be. */
  readonly before: string;
  readonly after: string;
  /** Set when both have changed since the file was made: what is written there now is not what was edited. */
  readonly isContested: boolean;
};

/** Why something of the file was not made a proposal. */
export const leftReasons = [
  'outside',
  'formatting',
  'twoVersions',
  'emptied',
  'gone',
  'split',
  'note',
  'comment',
  'notMarkdown',
  'platform',
  'answer',
  'box',
] as const;
export type LeftReason = (typeof leftReasons)[number];

/** What was changed in the file and cannot be brought back by itself, with where it stands. */
export type WordLeft = {
  readonly reason: LeftReason;
  readonly record?: string | undefined;
  readonly path?: string | undefined;
  readonly line?: number | undefined;
  /** As the file has it. */
  readonly text: string;
  /** The words before it in the file, where it is no text of a record. */
  readonly after?: string | undefined;
};

/** What an edited Word file holds that the assessment does not. */
export type WordReport = {
  readonly asOf: LocalDate;
  readonly language: Language;
  /** Set when the assessment has changed since the file was made. */
  readonly hasMoved: boolean;
  readonly proposals: readonly WordProposal[];
  readonly left: readonly WordLeft[];
  /** What stands in a form that was filled in elsewhere; there are no proposals then. */
  readonly foreign?: ForeignForm | undefined;
};

/** The text at a path of a record. */
export const textAt = (record: AssessmentRecord, path: string): Text | undefined => {
  const found = path.split('.').reduce<unknown>(
    // A list is gone into by its numbers, an object by its fields.
    (value, step) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, step)
        ? (value as Readonly<Record<string, unknown>>)[step]
        : undefined,
    record,
  );
  return isText(found) ? found : undefined;
};

/** The record with a proposal in it; undefined when what the proposal changes no longer stands there. */
export const withProposal = (
  record: AssessmentRecord,
  { path, language, at, before, after }: WordProposal,
): AssessmentRecord | undefined => {
  const text = textAt(record, path);
  const now = text?.[language];
  // A field that was not filled in.
  if (before === '' && now === undefined && !path.includes('.') && after !== '')
    return { ...record, [path]: { ...text, [language]: after } };
  if (text === undefined || now === undefined) return undefined;
  const place = now.startsWith(before, at) ? at : now.indexOf(before);
  if (place === -1 || before === '' || (place !== at && now.indexOf(before, place + 1) !== -1))
    return undefined;
  const next = now.slice(0, place) + after + now.slice(place + before.length);
  // One text is put in the place of another, so the record is of the kind it was.
  return put(record, path.split('.'), { ...text, [language]: next }) as AssessmentRecord;
};

/** The records with all the proposals that still fit, and those that do not. */
export const withProposals = (
  records: readonly AssessmentRecord[],
  proposals: readonly WordProposal[],
): { readonly records: readonly AssessmentRecord[]; readonly refused: readonly WordProposal[] } => {
  const byId = new Map(records.map((record) => [record.id, record]));
  // From the end, so that what stands before keeps its place.
  const refused = proposals
    .toSorted((a, b) => b.at - a.at)
    .filter((proposal) => {
      const record = byId.get(proposal.record);
      const next = record && withProposal(record, proposal);
      if (next) byId.set(next.id, next);
      return next === undefined;
    });
  return { records: records.map((record) => byId.get(record.id) ?? record), refused };
};

const put = (value: unknown, [step = '', ...rest]: readonly string[], text: Text): unknown => {
  const inner = (held: unknown): unknown => (rest.length === 0 ? text : put(held, rest, text));
  if (Array.isArray(value)) return value.map((item: unknown, k) => (String(k) === step ? inner(item) : item));
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [step]: inner(fields[step]) };
};
