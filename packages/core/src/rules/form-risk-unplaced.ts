import { message } from '@risikobilde/words/message';
import { isFormAsked } from '../derive/form-asked.js';
import type { Rule } from '../rule.js';

export const formRiskUnplaced: Rule = {
  id: 'form-risk-unplaced',
  severity: 'warning',
  source: 'EDPB template for DPIA 1.0, 3.1 and 4.1.a',
  evaluate: (context) =>
    !isFormAsked(context)
      ? []
      : context
          .of('scenario')
          .filter(({ arises }) => arises === undefined)
          .map(({ id, title }) => ({
            refs: [id] as const,
            field: 'arises',
            message: message('rule.form-risk-unplaced.message', { title }),
            fix: message('rule.form-risk-unplaced.fix'),
          })),
};
