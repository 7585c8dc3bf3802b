import { message } from '@risikobilde/words/message';
import { approvalInForce } from '../derive/approval.js';
import { approvalsSaid } from '../derive/approvals.js';
import { movedSince, stateForApproval } from '../derive/bound-state.js';
import type { Rule } from '../rule.js';

export const approvalOutdated: Rule = {
  id: 'approval-outdated',
  severity: 'info',
  answers: 'correction',
  source: 'GDPR art. 5(2), 24(1), 35(11)',
  evaluate: (context) => {
    const [approval] = approvalsSaid(context);
    if (approval === undefined || approvalInForce(context)) return [];
    const moved = approval && movedSince(approval, stateForApproval(context));
    if (moved === undefined) return [];
    return [
      {
        refs: [approval.id],
        aspect: moved.aspect,
        message: message('rule.approval-outdated.message', { on: approval.on, what: moved.what }),
        fix: message('rule.approval-outdated.fix'),
      },
    ];
  },
};
