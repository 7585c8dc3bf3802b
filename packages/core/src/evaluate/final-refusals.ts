import type { Evaluation, Finding } from '../evaluation.js';
import { isOwn } from '../whose.js';

/** Why an assessment cannot be made final, with the finding that says it. */
export type FinalRefusal = {
  readonly reason: 'openError' | 'adviceMissing' | 'consultationMissing' | 'acceptanceMissing';
  readonly finding: Finding;
};

/**
 * What stands between an assessment and its final edition: errors and risks without the acceptance that its scale asks for, that no
 * decision has answered, and acceptances of what has moved since; the missing advice of the data protection officer (art. 35(2)), or advice that nobody has said whether was followed; and a high residual risk that the supervisory
 * authority has not been consulted on (art. 36(1)). The last two are duties: no decision answers them, nor does one fill a chapter or a conclusion
 * that has nothing in it. What is wrong with the
 * platform's own statements is for the platform to mend; what a service rests on them shows in its own sentences. Empty when it can be final.
 */
export const finalRefusals = ({ findings }: Pick<Evaluation, 'findings'>): readonly FinalRefusal[] =>
  findings.flatMap((finding): FinalRefusal[] => {
    const { rule, severity, answeredBy } = finding;
    if (rule === 'prior-consultation-needed') return [{ reason: 'consultationMissing', finding }];
    // What the risk owner answered for is no longer what stands: only the risk owner can answer for it again.
    if (rule === 'acceptance-outdated') return [{ reason: 'acceptanceMissing', finding }];
    if (rule === 'advice-unanswered')
      return answeredBy === undefined ? [{ reason: 'openError', finding }] : [];
    if (acceptanceRules.has(rule))
      return answeredBy === undefined ? [{ reason: 'acceptanceMissing', finding }] : [];
    if (severity !== 'error') return [];
    if (rule === 'dpo-advice-missing') return [{ reason: 'adviceMissing', finding }];
    if (!isOwn(finding)) return [];
    // No reason makes up for what is not there to read.
    if (rule === 'section-without-claim') return [{ reason: 'openError', finding }];
    return answeredBy === undefined ? [{ reason: 'openError', finding }] : [];
  });

const acceptanceRules: ReadonlySet<string> = new Set(['acceptance-missing', 'acceptance-expired']);
