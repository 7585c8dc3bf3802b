import { type Message, message } from '@risikobilde/words/message';
import { chainLinks } from '../derive/chain.js';
import type { RawFinding, Rule } from '../rule.js';

const parts = {
  toAuthority: message('rule.breach-readiness-missing.toAuthority'),
  toPersons: message('rule.breach-readiness-missing.toPersons'),
  fromProcessors: message('rule.breach-readiness-missing.fromProcessors'),
} as const satisfies Readonly<Record<string, Message>>;

export const breachReadinessMissing: Rule = {
  id: 'breach-readiness-missing',
  severity: 'warning',
  answers: 'correction',
  source: 'GDPR art. 33(1)-(2), 34(1)',
  evaluate: (context, { roles }) => {
    const { breaches } = context.head;
    const asked: readonly (keyof typeof parts)[] = [
      'toAuthority',
      'toPersons',
      ...(chainLinks(context, roles).length > 0 ? (['fromProcessors'] as const) : []),
    ];
    return asked
      .filter((part) => breaches?.[part] === undefined)
      .map(
        (part): RawFinding => ({
          refs: [context.head.id],
          aspect: part,
          field: 'breaches',
          message: parts[part],
          fix: message('rule.breach-readiness-missing.fix'),
        }),
      );
  },
};
