import type { Evaluation, Finding } from '../evaluation.js';

/** Why an assessment cannot be made final, with the finding that says it. */
export type FinalRefusal = {
  readonly reason: 'openError' | 'adviceMissing' | 'consultationMissing';
  readonly finding: Finding;
};

/**
 * What stands between an assessment and its final edition: errors that no decision has answered, the missing advice of the
 * data protection officer (art. 35(2)), and a high residual risk that the supervisory authority has not been consulted on
 * (art. 36(1)). The last two are duties: no decision answers them. Empty when it can be final.
 */
export const finalRefusals = ({ findings }: Pick<Evaluation, 'findings'>): readonly FinalRefusal[] =>
  findings.flatMap((finding): FinalRefusal[] => {
    const { rule, severity, answeredBy } = finding;
    if (rule === 'prior-consultation-needed') return [{ reason: 'consultationMissing', finding }];
    if (severity !== 'error') return [];
    if (rule === 'dpo-advice-missing') return [{ reason: 'adviceMissing', finding }];
    return answeredBy === undefined ? [{ reason: 'openError', finding }] : [];
  });
