import { message } from '@risikobilde/words/message';
import { isPlaceholder } from '../derive/placeholder.js';
import type { RawFinding, Rule } from '../rule.js';

export const furtherUseUnreasoned: Rule = {
  id: 'further-use-unreasoned',
  severity: 'warning',
  answers: 'correction',
  source: 'GDPR art. 5(1)(b), 6(4)',
  evaluate: (context) =>
    context.of('activity').flatMap((activity) =>
      (activity.secondaryUses ?? []).flatMap(({ text, compatibility }, index): RawFinding[] =>
        compatibility !== undefined && !isPlaceholder(compatibility)
          ? []
          : [
              {
                refs: [activity.id],
                aspect: `${index + 1}`,
                field: 'secondaryUses',
                message: message('rule.further-use-unreasoned.message', { title: activity.title, use: text }),
                fix: message('rule.further-use-unreasoned.fix'),
              },
            ],
      ),
    ),
};
