import { message } from '@risikobilde/words/message';
import { nameOf } from '../derive/names.js';
import type { Rule } from '../rule.js';

export const processorDecidesPurpose: Rule = {
  id: 'processor-decides-purpose',
  severity: 'warning',
  answers: 'compliance',
  source: 'GDPR art. 28(10); EDPB Guidelines 07/2020',
  evaluate: (context) =>
    context.of('engagement').flatMap((engagement) =>
      engagement.activities.flatMap((id) => {
        const activity = context.of('activity').find((a) => a.id === id);
        if (
          !activity?.decides.some(
            (decision) => decision.party === engagement.contractor && decision.forOwnPurposes !== true,
          )
        )
          return [];
        return [
          {
            refs: [id, engagement.contractor, engagement.id] as const,
            field: 'decides',
            message: message('rule.processor-decides-purpose.message', {
              title: activity.title,
              party: nameOf(context, engagement.contractor),
            }),
            fix: message('rule.processor-decides-purpose.fix'),
          },
        ];
      }),
    ),
};
