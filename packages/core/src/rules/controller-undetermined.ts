import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';

const what = {
  purpose: message('rule.controller-undetermined.purpose'),
  essentialMeans: message('rule.controller-undetermined.essentialMeans'),
} as const;

export const controllerUndetermined: Rule = {
  id: 'controller-undetermined',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 4(7), 24; EDPB Guidelines 07/2020',
  evaluate: (context) =>
    context.of('activity').flatMap((activity) =>
      (['purpose', 'essentialMeans'] as const)
        .filter((part) => !activity.decides.some((decision) => decision.what.includes(part)))
        .map((part) => ({
          refs: [activity.id] as const,
          field: 'decides',
          aspect: part,
          severity: part === 'purpose' ? ('error' as const) : ('warning' as const),
          message: message('rule.controller-undetermined.message', {
            title: activity.title,
            what: what[part],
          }),
          fix: message('rule.controller-undetermined.fix'),
        })),
    ),
};
