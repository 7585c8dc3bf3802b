import { message } from '@risikobilde/words/message';
import { chainLinks } from '../derive/chain.js';
import { nameOf } from '../derive/names.js';
import type { Rule } from '../rule.js';

export const subprocessorWithoutAuthorisation: Rule = {
  id: 'subprocessor-without-authorisation',
  severity: 'warning',
  answers: 'compliance',
  source: 'GDPR art. 28(2), 28(4)',
  evaluate: (context, { roles }) => {
    const links = chainLinks(context, roles);
    return links.flatMap((upper) => {
      const { engagement } = upper;
      if (engagement.subprocessors) return [];
      return links
        .filter(
          (lower) =>
            lower.engagement.principal === engagement.contractor &&
            lower.activities.some((activity) => upper.activities.includes(activity)),
        )
        .map((lower) => ({
          refs: [engagement.id, lower.engagement.id] as const,
          field: 'subprocessors',
          message: message('rule.subprocessor-without-authorisation.message', {
            processor: nameOf(context, engagement.contractor),
            subprocessor: nameOf(context, lower.engagement.contractor),
            principal: nameOf(context, engagement.principal),
          }),
          fix: message('rule.subprocessor-without-authorisation.fix'),
        }));
    });
  },
};
