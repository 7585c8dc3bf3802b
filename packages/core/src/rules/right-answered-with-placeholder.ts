import { message, type Text } from '@risikobilde/words/message';
import type { RecordOf } from '../model/assessment.js';
import { isPlaceholder } from '../derive/placeholder.js';
import { plain } from '../reason.js';
import type { Rule } from '../rule.js';

export const rightAnsweredWithPlaceholder: Rule = {
  id: 'right-answered-with-placeholder',
  severity: 'warning',
  answers: 'correction',
  source: 'GDPR art. 35(7)(b), 12-22; WP248 rev.01 annex 2',
  evaluate: (context) =>
    context.of('right').flatMap((right) =>
      placesOf(right)
        .filter(({ text }) => isPlaceholder(text))
        .map(({ field, text }) => ({
          refs: [right.id] as const,
          field,
          message: message('rule.right-answered-with-placeholder.message', {
            article: plain(right.article),
            text,
          }),
          fix: message('rule.right-answered-with-placeholder.fix'),
        })),
    ),
};

const placesOf = (right: RecordOf<'right'>): readonly { readonly field: string; readonly text: Text }[] => [
  { field: 'how', text: right.how },
  ...right.exceptions.map(({ why }, i) => ({ field: `exceptions.${i}.why`, text: why })),
];
