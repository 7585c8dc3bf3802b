import { message } from '@risikobilde/words/message';
import { decidedFindings } from '../derive/decided-findings.js';
import { answeredAsFormer } from './former-ids.js';
import type { FindingsRule } from './findings-rule.js';

export const decisionOnMissingFinding: FindingsRule = {
  id: 'decision-on-missing-finding',
  severity: 'error',
  answers: 'correction',
  source: 'GDPR art. 5(2)',
  evaluate: (context, findings) => {
    const decided = decidedFindings(context);
    const named = decided.map(({ finding }) => finding);
    const made = new Set(findings.flatMap((one) => [one.id, ...(answeredAsFormer(one, named) ?? [])]));
    const missing = decided.filter(({ finding }) => !made.has(finding));
    // What this rule finds is made as well: who answers that has answered a finding that is there.
    const found = new Set(missing.map(({ id }) => `decision-on-missing-finding@${id}`));
    return missing
      .filter(({ id, finding }) => !found.has(finding) || finding.endsWith(`@${id}`))
      .map((decision) => ({
        refs: [decision.id] as const,
        field: 'finding',
        message: message('rule.decision-on-missing-finding.message', { on: decision.on }),
        fix: message('rule.decision-on-missing-finding.fix'),
      }));
  },
};
