import { type Message, message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { chainLinks } from '../derive/chain.js';
import { authorityInText } from '../derive/country.js';
import { isSaid } from '../derive/placeholder.js';
import type { RawFinding, Rule } from '../rule.js';

type Part = 'toAuthority' | 'toPersons' | 'fromProcessors';

const unsaid = (context: Context, part: Part): Message =>
  part === 'toAuthority'
    ? message('rule.breach-readiness-missing.toAuthority', { authority: authorityInText(context) })
    : message(`rule.breach-readiness-missing.${part}`);

export const breachReadinessMissing: Rule = {
  id: 'breach-readiness-missing',
  severity: 'warning',
  answers: 'correction',
  source: 'GDPR art. 33(1)-(2), 34(1)',
  evaluate: (context, { roles }) => {
    const { breaches } = context.head;
    const asked: readonly Part[] = [
      'toAuthority',
      'toPersons',
      ...(chainLinks(context, roles).length > 0 ? (['fromProcessors'] as const) : []),
    ];
    return asked
      .filter((part) => !isSaid(breaches?.[part]))
      .map(
        (part): RawFinding => ({
          refs: [context.head.id],
          aspect: part,
          field: 'breaches',
          message: unsaid(context, part),
          fix: message('rule.breach-readiness-missing.fix'),
        }),
      );
  },
};
