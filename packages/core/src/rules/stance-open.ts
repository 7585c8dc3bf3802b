import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';

export const stanceOpen: Rule = {
  id: 'stance-open',
  severity: 'warning',
  answers: 'correction',
  source: 'GDPR art. 5(2), 24, 35(1)',
  evaluate: (context) =>
    (context.inheritance?.statements ?? [])
      .filter(({ answer }) => answer === 'open')
      .map((statement) => ({
        refs: [statement.id] as const,
        place: context.head.id,
        field: 'buildsOn',
        message: message('rule.stance-open.message', {
          name: statement.name,
          offer: offers[statement.offer?.type ?? 'shared'],
        }),
        fix: message('rule.stance-open.fix'),
      })),
};

const offers = {
  provided: message('rule.stance-open.provided'),
  shared: message('rule.stance-open.shared'),
  yours: message('rule.stance-open.yours'),
} as const;
