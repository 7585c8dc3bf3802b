import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';

export const riskWithoutOwner: Rule = {
  id: 'risk-without-owner',
  severity: 'warning',
  answers: 'reasons',
  source: 'ISO 31000:2018, 5.4.3; GDPR art. 5(2), 24',
  evaluate: (context) =>
    context.head.riskOwner
      ? []
      : context
          .of('scenario')
          .filter((scenario) => scenario.owner === undefined)
          .map((scenario) => ({
            refs: [scenario.id] as const,
            field: 'owner',
            message: message('rule.risk-without-owner.message', { title: scenario.title }),
            fix: message('rule.risk-without-owner.fix'),
          })),
};
