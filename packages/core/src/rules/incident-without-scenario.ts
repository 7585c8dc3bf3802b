import { message } from '@risikobilde/words/message';
import { nameOf } from '../derive/names.js';
import type { Rule } from '../rule.js';

export const incidentWithoutScenario: Rule = {
  id: 'incident-without-scenario',
  severity: 'warning',
  answers: 'reasons',
  source: 'docs/metrics.md; GDPR art. 35(7)(c)',
  evaluate: (context) =>
    context
      .of('incident')
      .filter(({ scenario }) => scenario === undefined)
      .map(({ id }) => ({
        refs: [id] as const,
        field: 'scenario',
        message: message('rule.incident-without-scenario', { title: nameOf(context, id) }),
        fix: message('rule.incident-without-scenario.fix'),
      })),
};
