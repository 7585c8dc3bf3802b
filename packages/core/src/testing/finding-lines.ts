import { prepare } from '../evaluate/evaluate.js';
import { compose } from '../compose/compose.js';
import type { Release } from '../compose/release.js';
import type { Assessment, AssessmentRecord } from '../model/assessment.js';
import { type Rule, runRule } from '../rule.js';
import type { WorldEntry } from '../world/world.js';
import { aWorld, evaluationOf, findingsOf, testDay } from './fixtures.js';

/** What a rule finds, one line each: severity and id. */
export const findingLines = (
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

/** The same for a service on a platform release. */
export const foundInComposed = (rule: Rule, service: Assessment, release: Release): readonly string[] => {
  const { context, derived } = prepare(compose(service, release), aWorld(), testDay);
  return runRule(rule, context, derived).map(({ severity, id }) => `${severity} ${id}`);
};
