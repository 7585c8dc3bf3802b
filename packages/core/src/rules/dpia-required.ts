import { message } from '@risikobilde/words/message';
import { isLargeScaleSpecial } from '../derive/dpia.js';
import { listOf, namesOf } from '../derive/names.js';
import { plain } from '../reason.js';
import type { Rule } from '../rule.js';

export const dpiaRequired: Rule = {
  id: 'dpia-required',
  severity: 'info',
  source: 'GDPR art. 35(1), 35(3)(b); WP248 rev.01',
  evaluate: (context, { dpia }) => {
    if (dpia.needed !== 'always' && dpia.needed !== 'normally') return [];
    const texts = context.world('catalogue', 'wp248')?.items ?? [];
    const large = context
      .of('activity')
      .filter(isLargeScaleSpecial)
      .map((activity) => activity.id);
    return [
      {
        refs: [context.head.id] as const,
        also: [...new Set([...large, ...dpia.criteria.flatMap(({ activities }) => activities)])].sort(),
        message: message(large.length > 0 ? 'rule.dpia-required.always' : 'rule.dpia-required.normally', {
          activities: namesOf(context, large),
          criteria: listOf(
            dpia.criteria.map(({ item }) => texts.find((t) => t.id === item)?.text ?? plain(item)),
          ),
        }),
      },
    ];
  },
};
