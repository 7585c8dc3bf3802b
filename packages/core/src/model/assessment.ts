import type { z } from 'zod';
import { type Kind, kindCatalogue } from '../kinds/kind-catalogue.js';
import type { recordSchemas } from './record-schemas.js';
import type { DeepReadonly } from './deep-readonly.js';
import type { LocalDate } from './local-date.js';
import type { Inheritance } from './provenance.js';

export type { Kind };
/** The kinds of record, in the order that lists of them are shown in. */
export const kinds = Object.keys(kindCatalogue) as readonly Kind[];

const kindSet: ReadonlySet<string> = new Set(kinds);

/** A record of one kind, as the schemas define it. */
export type RecordOf<K extends Kind> = DeepReadonly<z.infer<(typeof recordSchemas)[K]>>;
/** Any record of an assessment. */
export type AssessmentRecord = { [K in Kind]: RecordOf<K> }[Kind];

/** The version of the stored shape; see `migrate/`. */
export const schemaVersion = 1;

/**
 * An assessment is a set of records with stable ids. Exactly one is of kind `assessment`. Order means nothing:
 * everything derived sorts by id or by a field of its own.
 */
export type Assessment = {
  readonly schemaVersion: number;
  readonly records: readonly AssessmentRecord[];
  /** Where each record comes from, when a service's assessment is composed with the platform release it builds on. */
  readonly inheritance?: Inheritance;
  /**
   * Ids of acceptances and advice that are read and count for nothing, since they only came in with files; left out where whoever holds
   * the assessment does not know who gives what (no logins). In no file: `notGivenHere` works it out.
   */
  readonly notGivenHere?: readonly string[];
};

export const isKind = (value: string): value is Kind => kindSet.has(value);

/** What is supposed or rehearsed, and so is no part of what is assessed: nothing evaluates, publishes or hands it on. */
export const isSupposed = ({ kind }: { readonly kind: Kind }): boolean =>
  kind === 'supposition' || kind === 'rehearsal';

/** The assessment without what is supposed or rehearsed; itself where it holds nothing of that. */
export const withoutSupposed = (assessment: Assessment): Assessment =>
  assessment.records.some(isSupposed)
    ? { ...assessment, records: assessment.records.filter((record) => !isSupposed(record)) }
    : assessment;

export const isOfKind =
  <K extends Kind>(kind: K) =>
  (record: AssessmentRecord): record is Extract<AssessmentRecord, RecordOf<K>> =>
    record.kind === kind;

/** Whether a record was part of the assessment on a day: `from <= day < until`. */
export const isPartOn = (
  record: { readonly from?: LocalDate | undefined; readonly until?: LocalDate | undefined },
  day: LocalDate,
): boolean =>
  (record.from === undefined || record.from <= day) && (record.until === undefined || day < record.until);
