import { hasCome } from '../context.js';
import { message } from '@risikobilde/words/message';
import { itemIn } from '../derive/requirements.js';
import { asSentence, nameOf } from '../derive/names.js';
import { plain } from '../reason.js';
import type { Rule } from '../rule.js';

export const art28NotMet: Rule = {
  id: 'art-28-not-met',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 28(2)-(4), 28(9)',
  evaluate: (context) =>
    context.of('requirement').flatMap((requirement) => {
      const id = itemIn('art-28', requirement.item);
      if (id === undefined || requirement.met === 'met' || !hasCome(context, requirement.on)) return [];
      const item = context.world('catalogue', 'art-28')?.items.find((i) => i.id === id);
      const partly = requirement.met === 'partly';
      return [
        {
          refs: [requirement.id, requirement.engagement] as const,
          field: 'met',
          severity: partly ? ('warning' as const) : ('error' as const),
          message: message(partly ? 'rule.art-28-not-met.partly' : 'rule.art-28-not-met.notMet', {
            engagement: nameOf(context, requirement.engagement),
            item: item?.text ?? plain(id),
            why: asSentence(requirement.why),
          }),
          fix: message('rule.art-28-not-met.fix'),
          since: requirement.on,
        },
      ];
    }),
};
