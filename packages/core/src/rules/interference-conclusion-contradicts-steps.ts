import { type Message, message } from '@risikobilde/words/message';
import type { FreedomResult } from '../evaluation.js';
import type { Rule } from '../rule.js';
import { nameOf } from '../derive/names.js';

const words: Readonly<Record<NonNullable<FreedomResult['gives']>, Message>> = {
  notEngaged: message('rule.interference-conclusion-contradicts-steps.notEngaged'),
  noInterference: message('rule.interference-conclusion-contradicts-steps.noInterference'),
  justifiedInterference: message('rule.interference-conclusion-contradicts-steps.justifiedInterference'),
  violation: message('rule.interference-conclusion-contradicts-steps.violation'),
};

export const interferenceConclusionContradictsSteps: Rule = {
  id: 'interference-conclusion-contradicts-steps',
  severity: 'error',
  answers: 'compliance',
  source: 'EMK art. 8(2), 9(2), 10(2)',
  evaluate: (context, { freedoms }) =>
    freedoms.flatMap(({ freedom, said, gives }) =>
      said === undefined || gives === undefined || said === gives
        ? []
        : [
            {
              refs: [freedom] as const,
              field: 'conclusion',
              message: message('rule.interference-conclusion-contradicts-steps.message', {
                title: nameOf(context, freedom),
                said: words[said],
                gives: words[gives],
              }),
              fix: message('rule.interference-conclusion-contradicts-steps.fix'),
            },
          ],
    ),
};
