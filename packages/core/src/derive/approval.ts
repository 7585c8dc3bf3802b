import type { Context } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import { movedSince, stateForApproval } from './bound-state.js';
import { approvalsSaid } from './approvals-said.js';

/** The approval of just what stands here, in just this world; undefined while nobody has given it, or a no has come after it. */
export const approvalInForce = (context: Context): RecordOf<'decision'> | undefined =>
  approvalsSaid(context).find((approval) => movedSince(approval, stateForApproval(context)) === undefined);
