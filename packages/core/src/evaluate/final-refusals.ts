import type { Evaluation, Finding } from '../evaluation.js';
import { isOwn } from '../whose.js';

/** Why an assessment cannot be made final, with the finding that says it. */
export type FinalRefusal = {
  readonly reason:
    | 'openError'
    | 'dutyOpen'
    | 'adviceMissing'
    | 'consultationMissing'
    | 'acceptanceMissing'
    | 'approvalMissing';
  readonly finding: Finding;
};

/** The order in which the reasons are told. */
export const finalReasons = [
  'adviceMissing',
  'consultationMissing',
  'acceptanceMissing',
  'openError',
  'dutyOpen',
  'approvalMissing',
] as const satisfies readonly FinalRefusal['reason'][];

/**
 * What stands between an assessment and its final edition: every error, and what these rules find however grave it is, since it is what the
 * law asks for before others are to rely on it. What may answer each is for its rule to say. What is wrong with the
 * platform's own statements is for the platform to mend; what a service rests on them shows in its own sentences. Empty when it can be final.
 */
export const finalRefusals = ({ findings }: Pick<Evaluation, 'findings'>): readonly FinalRefusal[] =>
  findings.flatMap((finding): FinalRefusal[] => {
    const reason = stops.get(finding.rule) ?? (finding.severity === 'error' ? 'openError' : undefined);
    if (reason === undefined || finding.answeredBy !== undefined) return [];
    const isToMend = reason === 'openError' || reason === 'dutyOpen';
    if (isToMend && !isOwn(finding)) return [];
    return [{ reason, finding }];
  });

const stops: ReadonlyMap<string, FinalRefusal['reason']> = new Map<string, FinalRefusal['reason']>([
  ['dpo-advice-missing', 'adviceMissing'],
  ['prior-consultation-needed', 'consultationMissing'],
  ['consultation-outcome', 'consultationMissing'],
  ['acceptance-missing', 'acceptanceMissing'],
  ['acceptance-expired', 'acceptanceMissing'],
  ['acceptance-outdated', 'acceptanceMissing'],
  ['accepted-risk-rejudged', 'acceptanceMissing'],
  ['approval-missing', 'approvalMissing'],
  ['approval-outdated', 'approvalMissing'],
  ['advice-unanswered', 'dutyOpen'],
  ['doubt-unanswered', 'dutyOpen'],
  ['dpo-not-designated', 'dutyOpen'],
  ['art-28-unassessed', 'dutyOpen'],
  ['right-unanswered', 'dutyOpen'],
  ['breach-readiness-missing', 'dutyOpen'],
  ['certification-stale', 'dutyOpen'],
]);
