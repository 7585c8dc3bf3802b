import type { Evaluation, Finding } from '../evaluation.js';
import { isOwn } from '../whose.js';

/** Why an assessment cannot be made final, with the finding that says it. */
export type FinalRefusal = {
  readonly reason: 'openError' | 'adviceMissing' | 'consultationMissing' | 'acceptanceMissing';
  readonly finding: Finding;
};

/**
 * What stands between an assessment and its final edition: errors, and risks without the acceptance that its scale asks for, that nothing has
 * answered which may answer them; acceptances of what has moved since; the missing advice of the data protection officer (art. 35(2)), or advice that nobody has said whether was followed; and a high residual risk that the supervisory
 * authority has not been consulted on (art. 36(1)). What may answer each is for its rule to say. What is wrong with the
 * platform's own statements is for the platform to mend; what a service rests on them shows in its own sentences. Empty when it can be final.
 */
export const finalRefusals = ({ findings }: Pick<Evaluation, 'findings'>): readonly FinalRefusal[] =>
  findings.flatMap((finding): FinalRefusal[] => {
    if (finding.answeredBy !== undefined) return [];
    const reason = reasons.get(finding.rule);
    if (reason !== undefined) return [{ reason, finding }];
    if (finding.severity !== 'error' || !isOwn(finding)) return [];
    return [{ reason: 'openError', finding }];
  });

// Refused whatever their severity, and wherever they come from.
const reasons: ReadonlyMap<string, FinalRefusal['reason']> = new Map([
  ['acceptance-expired', 'acceptanceMissing'],
  ['acceptance-missing', 'acceptanceMissing'],
  // What the risk owner answered for is no longer what stands: only the risk owner can answer for it again.
  ['acceptance-outdated', 'acceptanceMissing'],
  ['advice-unanswered', 'openError'],
  ['dpo-advice-missing', 'adviceMissing'],
  ['prior-consultation-needed', 'consultationMissing'],
]);
