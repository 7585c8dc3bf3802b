import { message } from '@risikobilde/words/message';
import { isFormAsked } from '../derive/form-asked.js';
import type { RecordOf } from '../model/assessment.js';
import type { Rule } from '../rule.js';

type Decision = RecordOf<'decision'>;

/** What a decision lacks of what the form asks: the outcome, the ground of a consultation, the conditions of an approval. */
const lackOf = ({
  outcome,
  ground,
  conditions = [],
}: Decision): 'outcome' | 'ground' | 'conditions' | undefined => {
  if (outcome === undefined) return 'outcome';
  if (outcome === 'consultation' && ground === undefined) return 'ground';
  return outcome === 'conditionallyApproved' && conditions.length === 0 ? 'conditions' : undefined;
};

export const formOutcomeMissing: Rule = {
  id: 'form-outcome-missing',
  severity: 'warning',
  source: 'EDPB template for DPIA 1.0, 6',
  evaluate: (context) =>
    !isFormAsked(context)
      ? []
      : context
          .of('decision')
          .filter(({ type, on }) => type === 'approval' && on <= context.asOf)
          .flatMap((decision) => {
            const field = lackOf(decision);
            return field === undefined
              ? []
              : [
                  {
                    refs: [decision.id] as const,
                    aspect: field,
                    field,
                    message: message('rule.form-outcome-missing.message', {
                      on: decision.on,
                      what: { key: `field.decision.${field}`, values: {} },
                    }),
                    fix: message('rule.form-outcome-missing.fix'),
                  },
                ];
          }),
};
