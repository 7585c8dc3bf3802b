import type { Evaluation, Finding } from '../evaluation.js';
import { isOpenDuty } from '../standing/open-duties.js';
import { isOwn } from '../finding-owner.js';

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
 * What stands between an assessment and its final edition: every error, what the law asks for and nobody has answered, and the steps
 * that are to be taken before others rely on it. What may answer each is for its rule to say. What is wrong with the
 * platform's own statements is for the platform to mend; what a service rests on them shows in its own sentences. Empty when it can be final.
 */
export const finalRefusals = ({ findings }: Pick<Evaluation, 'findings'>): readonly FinalRefusal[] =>
  findings.flatMap((finding): FinalRefusal[] => {
    const reason = reasonOf(finding);
    if (reason === undefined || finding.answeredBy !== undefined) return [];
    const isToMend = reason === 'openError' || reason === 'dutyOpen';
    if (isToMend && !isOwn(finding)) return [];
    return [{ reason, finding }];
  });

const reasonOf = (finding: Finding): FinalRefusal['reason'] | undefined => {
  const { rule, severity } = finding;
  if (approvals.has(rule)) return 'approvalMissing';
  if (severity === 'info') return undefined;
  const step = steps.get(rule);
  if (step !== undefined) return step;
  return isOpenDuty(finding) ? 'dutyOpen' : severity === 'error' ? 'openError' : undefined;
};

const steps: ReadonlyMap<string, FinalRefusal['reason']> = new Map<string, FinalRefusal['reason']>([
  ['dpo-advice-missing', 'adviceMissing'],
  ['prior-consultation-needed', 'consultationMissing'],
  ['consultation-outcome', 'consultationMissing'],
  ['acceptance-missing', 'acceptanceMissing'],
  ['acceptance-expired', 'acceptanceMissing'],
  ['acceptance-outdated', 'acceptanceMissing'],
  ['accepted-risk-rejudged', 'acceptanceMissing'],
]);

// An approval may be asked for last, and is no fault before.
const approvals: ReadonlySet<string> = new Set(['approval-missing', 'approval-outdated']);
