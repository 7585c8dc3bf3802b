import { message } from '@risikobilde/words/message';
import { criteriaShown, criteriaWritten } from '../derive/dpia.js';
import { plain } from '../reason.js';
import type { RawFinding, Rule } from '../rule.js';

export const wp248Unreasoned: Rule = {
  id: 'wp248-unreasoned',
  severity: 'info',
  answers: 'reasons',
  source: 'WP248 rev.01; GDPR art. 35(1)',
  evaluate: (context) => {
    const items = context.world('catalogue', 'wp248')?.items;
    return context.of('activity').flatMap((activity): RawFinding[] => {
      const written = criteriaWritten(activity);
      const nameOfItem = (id: string) => items?.find((item) => item.id === id)?.text ?? plain(id);
      return criteriaShown(activity)
        .filter((item) => !written.includes(item))
        .map(
          (item): RawFinding => ({
            refs: [activity.id],
            aspect: item,
            field: 'criteria',
            message: message('rule.wp248-unreasoned.message', {
              title: activity.title,
              item: nameOfItem(item),
            }),
            fix: message('rule.wp248-unreasoned.fix'),
          }),
        );
    });
  },
};
