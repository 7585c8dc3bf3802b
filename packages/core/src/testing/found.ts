import type { AssessmentRecord } from '../model/assessment.js';
import type { Rule } from '../rule.js';
import type { WorldEntry } from '../world/world.js';
import { evaluationOf, findingsOf, testDay } from './fixtures.js';

/** What a rule finds, one line each: severity and id. */
export const found = (
  rule: Rule,
  records: readonly AssessmentRecord[],
  entries: readonly WorldEntry[] = [],
  asOf: string = testDay,
): readonly string[] =>
  findingsOf(rule, records, entries, asOf).map((finding) => `${finding.severity} ${finding.id}`);

/** The same for a rule that needs the standing of claims or the findings of others. */
export const foundInAll = (
  rule: string,
  records: readonly AssessmentRecord[],
  entries: readonly WorldEntry[] = [],
  asOf: string = testDay,
): readonly string[] =>
  evaluationOf(records, entries, asOf)
    .findings.filter((finding) => finding.rule === rule)
    .map((finding) => `${finding.severity} ${finding.id}`);
