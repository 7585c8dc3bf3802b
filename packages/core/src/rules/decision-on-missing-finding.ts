import { message } from '@risikobilde/words/message';
import { decidedFindings } from '../derive/decided-findings.js';
import { answeredAsFormer } from './former-ids.js';
import type { FindingsRule } from './findings-rule.js';

export const decisionOnMissingFinding: FindingsRule = {
  id: 'decision-on-missing-finding',
  severity: 'error',
  source: 'GDPR art. 5(2)',
  evaluate: (context, findings) => {
    const decided = decidedFindings(context);
    const made = new Set(findings.map(({ id }) => id));
    const unknown = decided.filter(({ finding }) => !made.has(finding));
    if (unknown.length === 0) return [];
    // A finding that was known by other ids before is answered by decisions on all of these together.
    const named = decided.map(({ finding }) => finding);
    const former = new Set(findings.flatMap((one) => answeredAsFormer(one, named) ?? []));
    return unknown
      .filter(({ finding }) => !former.has(finding))
      .map((decision) => ({
        refs: [decision.id] as const,
        field: 'finding',
        message: message('rule.decision-on-missing-finding.message', { on: decision.on }),
        fix: message('rule.decision-on-missing-finding.fix'),
      }));
  },
};
