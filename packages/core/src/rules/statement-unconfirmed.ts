import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';

export const statementUnconfirmed: Rule = {
  id: 'statement-unconfirmed',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(11)',
  evaluate: (context) => {
    const release = context.inheritance?.newer ?? context.inheritance?.release;
    return (context.inheritance?.statements ?? [])
      .filter(({ unconfirmed }) => unconfirmed === 'changed' || unconfirmed === 'withdrawn')
      .map((statement) => ({
        refs: [statement.id] as const,
        ...(statement.stance !== undefined && { place: statement.stance }),
        ...(release && { since: release.on }),
        message: message('rule.statement-unconfirmed.message', {
          name: statement.name,
          what: changes[statement.unconfirmed === 'withdrawn' ? 'withdrawn' : 'changed'],
          version: release?.version ?? '',
        }),
        fix: message('rule.statement-unconfirmed.fix'),
      }));
  },
};

const changes = {
  changed: message('rule.statement-unconfirmed.changed'),
  withdrawn: message('rule.statement-unconfirmed.withdrawn'),
} as const;
