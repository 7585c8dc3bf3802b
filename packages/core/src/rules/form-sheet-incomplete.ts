import { message } from '@risikobilde/words/message';
import { isFormAsked, isSaidNone } from '../derive/form-asked.js';
import type { Rule } from '../rule.js';

const asked = [
  ['team', '0.5.team'],
  ['scope', '0.5.scope'],
  ['publication', '0.5.publication'],
] as const;

export const formSheetIncomplete: Rule = {
  id: 'form-sheet-incomplete',
  severity: 'warning',
  source: 'EDPB template for DPIA 1.0, 0.5',
  evaluate: (context) =>
    !isFormAsked(context)
      ? []
      : asked
          .filter(([field, part]) => context.head[field] === undefined && !isSaidNone(context, part))
          .map(([field]) => ({
            refs: [context.head.id] as const,
            aspect: field,
            field,
            message: message('rule.form-sheet-incomplete.message', {
              what: { key: `field.assessment.${field}`, values: {} },
            }),
            fix: message('rule.form-sheet-incomplete.fix'),
          })),
};
