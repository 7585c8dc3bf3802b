import type { Context } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import { movedSince, stateForApproval } from './bound-state.js';
import { approvalsSaid } from './approvals.js';

/** The approvals of just what stands here, in just this world: none while nobody has given one, or a no has come after it. */
export const approvalsInForce = (context: Context): readonly RecordOf<'decision'>[] =>
  approvalsSaid(context).filter((one) => movedSince(one, stateForApproval(context)) === undefined);

/** The first of them. */
export const approvalInForce = (context: Context): RecordOf<'decision'> | undefined =>
  approvalsInForce(context)[0];
