import type { ConditionId, FinalRefusal } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { type Fault, refuse } from '../refusal.js';

/** What stands between an assessment and its final edition, one fault for each finding. */
export const notFinal = (id: string, refusals: readonly FinalRefusal[]) =>
  refuse('not-final', message('refusal.notFinal', { id, n: refusals.length }), {
    errors: refusals.map((refusal) => {
      const { condition: _, ...fault } = findingFault(refusal);
      return fault;
    }),
  });

const conditionOf: Readonly<Record<FinalRefusal['reason'], ConditionId>> = {
  openError: 'noOpenErrors',
  adviceMissing: 'adviceGiven',
  consultationMissing: 'consultationFiled',
  acceptanceMissing: 'risksAccepted',
};

/** One finding that stands in the way, and the condition of the life cycle that it is told under. */
export const findingFault = ({
  reason,
  finding,
}: FinalRefusal): Fault & { readonly condition: ConditionId } => ({
  condition: conditionOf[reason],
  code: reason,
  message: finding.message,
  field: finding.id,
  ...(finding.refs[0] !== undefined && { record: finding.refs[0] }),
});
