import { message } from '@risikobilde/words/message';
import type { FindingsRule } from './findings-rule.js';

export const decisionOnMissingFinding: FindingsRule = {
  id: 'decision-on-missing-finding',
  severity: 'error',
  source: 'GDPR art. 5(2)',
  evaluate: (context, findings) => {
    const made = new Set(findings.map((finding) => finding.id));
    return context.of('decision').flatMap((decision) => {
      const answers = decision.type === 'finding' && decision.on <= context.asOf;
      const ended = decision.expires !== undefined && decision.expires <= context.asOf;
      if (!answers || ended || decision.finding === undefined || made.has(decision.finding)) return [];
      return [
        {
          refs: [decision.id] as const,
          field: 'finding',
          message: message('rule.decision-on-missing-finding.message', { on: decision.on }),
          fix: message('rule.decision-on-missing-finding.fix'),
        },
      ];
    });
  },
};
