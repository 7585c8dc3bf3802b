import type { ConditionId, FinalRefusal } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { type Fault, refuse } from '../base/refusal.js';

/** What stands between an assessment and its final edition, one fault for each finding. */
export const notFinal = (id: string, refusals: readonly FinalRefusal[]) =>
  refuse('not-final', message('refusal.notFinal', { id, n: refusals.length }), {
    errors: refusals.map(findingFault),
  });

const conditions: Readonly<Record<FinalRefusal['reason'], ConditionId>> = {
  openError: 'noOpenErrors',
  dutyOpen: 'dutiesAnswered',
  approvalMissing: 'approvalHolds',
  adviceMissing: 'adviceGiven',
  consultationMissing: 'consultationFiled',
  acceptanceMissing: 'risksAccepted',
};

/** The condition of the life cycle that a finding in the way is told under. */
export const conditionOf = ({ reason }: FinalRefusal): ConditionId => conditions[reason];

/** One finding that stands in the way. */
export const findingFault = ({ reason, finding }: FinalRefusal): Fault => ({
  code: reason,
  message: finding.message,
  ...(finding.fix && { hint: finding.fix }),
  field: finding.id,
  ...(finding.refs[0] !== undefined && { record: finding.refs[0] }),
});
