import type { z } from 'zod';
import type { DeepReadonly } from './deep-readonly.js';
import type { LocalDate } from './local-date.js';
import { premiseSchema, claimSchema, sectionSchema, considerationSchema } from './records/argument.js';
import { engagementSchema, requirementSchema, transferSchema } from './records/chain.js';
import { adviceSchema, decisionSchema } from './records/decisions.js';
import { freedomSchema, rightSchema } from './records/rights.js';
import { benefitSchema, effectSchema, measureSchema, scenarioSchema } from './records/risk.js';
import { stanceSchema } from './records/stance.js';
import { activitySchema, assessmentSchema, partySchema } from './records/subject.js';
import type { Inheritance } from '../inheritance/inheritance.js';

export const recordSchemas = {
  assessment: assessmentSchema,
  party: partySchema,
  activity: activitySchema,
  engagement: engagementSchema,
  transfer: transferSchema,
  premise: premiseSchema,
  scenario: scenarioSchema,
  measure: measureSchema,
  effect: effectSchema,
  right: rightSchema,
  freedom: freedomSchema,
  requirement: requirementSchema,
  benefit: benefitSchema,
  claim: claimSchema,
  section: sectionSchema,
  advice: adviceSchema,
  decision: decisionSchema,
  consideration: considerationSchema,
  stance: stanceSchema,
} as const;

export type Kind = keyof typeof recordSchemas;
export const kinds = Object.keys(recordSchemas) as readonly Kind[];

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
};

export const isKind = (value: string): value is Kind => Object.hasOwn(recordSchemas, value);

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
