import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { listOf, namesOf } from '../derive/names.js';
import { plain } from '../reason.js';
import type { Rule } from '../rule.js';

export const dpiaRequired: Rule = {
  id: 'dpia-required',
  severity: 'info',
  answers: 'any',
  source: 'GDPR art. 35(1), 35(3), 35(4); WP248 rev.01',
  evaluate: (context, { dpia }) => {
    if (dpia.needed !== 'always' && dpia.needed !== 'normally') return [];
    const always = dpia.needed === 'always';
    return [
      {
        refs: [context.head.id] as const,
        also: [...new Set([...dpia.points, ...dpia.criteria].flatMap(({ activities }) => activities))].sort(),
        message: message(always ? 'rule.dpia-required.always' : 'rule.dpia-required.normally', {
          points: listOf(
            dpia.points.map(({ item, activities }) =>
              message('rule.dpia-required.point', {
                text: textOf(context, item),
                activities: namesOf(context, activities),
              }),
            ),
          ),
          criteria: listOf(dpia.criteria.map(({ item }) => textOf(context, `wp248:${item}`))),
        }),
      },
    ];
  },
};

const textOf = (context: Context, point: string) => {
  const [catalogue = '', id = ''] = point.split(':');
  return context.world('catalogue', catalogue)?.items.find((item) => item.id === id)?.text ?? plain(id);
};
