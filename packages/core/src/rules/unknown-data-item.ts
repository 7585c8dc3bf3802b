import { message } from '@risikobilde/words/message';
import { plain } from '../reason.js';
import type { Rule } from '../rule.js';

export const unknownDataItem: Rule = {
  id: 'unknown-data-item',
  severity: 'warning',
  source: 'GDPR art. 5(1)(b) and (c)',
  evaluate: (context) =>
    context.of('activity').flatMap(({ id, title, data, purposes, secondaryUses = [] }) => {
      const known = new Set(data.map((item) => item.id));
      const named = [...purposes, ...secondaryUses].flatMap((use) => use.data ?? []);
      return [...new Set(named)]
        .filter((item) => !known.has(item))
        .map((item) => ({
          refs: [id] as const,
          aspect: item,
          field: 'data',
          message: message('rule.unknown-data-item.message', { title, item: plain(item) }),
          fix: message('rule.unknown-data-item.fix'),
        }));
    }),
};
