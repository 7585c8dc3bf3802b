import { hasCome } from '../context.js';
import { message } from '@risikobilde/words/message';
import { chainLinks } from '../derive/chain.js';
import { nameOf } from '../derive/names.js';
import type { Rule } from '../rule.js';

export const processorWithoutWrittenAgreement: Rule = {
  id: 'processor-without-written-agreement',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 28(3), 28(4), 28(9)',
  evaluate: (context, { roles }) =>
    chainLinks(context, roles).flatMap(({ engagement }) => {
      const { inWriting, date } = engagement.contract;
      const later = date !== undefined && !hasCome(context, date);
      if (inWriting && !later) return [];
      const parties = {
        principal: nameOf(context, engagement.principal),
        contractor: nameOf(context, engagement.contractor),
      };
      return [
        {
          refs: [engagement.id, engagement.contractor] as const,
          field: 'contract',
          // A later contract may have taken the place of an older one: to be looked at, not plainly missing.
          severity: inWriting ? ('warning' as const) : ('error' as const),
          message: inWriting
            ? message('rule.processor-without-written-agreement.later', { ...parties, date: date ?? '' })
            : message('rule.processor-without-written-agreement.notWritten', parties),
          fix: message('rule.processor-without-written-agreement.fix'),
        },
      ];
    }),
};
