import { evaluate, type AssessmentRecord } from '@risikobilde/core';
import { anAssessment, day, record, text } from '../packages/core/src/testing/fixtures.js';
import { shippedWorld } from '../tools/shipped-files.js';

/** What the questions of a lawyer are put with: the shipped world, and the smallest assessment that each needs. */

const world = shippedWorld();

export const authority = record('party', { id: 'operator', type: 'authority' });
export const company = record('party', { id: 'operator', type: 'company' });

export const law = (source: string, provision: string) => ({ source, provision });
export type Law = ReturnType<typeof law>;
export type Basis = { article: string; law?: Law; safeguards?: ReturnType<typeof text> };

/** An activity that rests on these. */
export const on = (bases: readonly Basis[], fields: object = {}) =>
  record('activity', { purposes: [{ text: text('Formål'), bases: [...bases] }], ...fields });

export const answered = (records: readonly AssessmentRecord[], asOf: string) =>
  evaluate(anAssessment(record('assessment', { scale: 'risk-5x5' }), ...records), world, day(asOf));

/** What one rule finds: its severity, and the rest of the id. */
export const finds = (records: readonly AssessmentRecord[], asOf: string, rule: string) =>
  answered(records, asOf)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ id, severity }) => `${severity} ${id.slice(rule.length + 1)}`);
