import { message } from '@risikobilde/words/message';
import { movedSince, newestBound, stateForApproval } from '../derive/bound-state.js';
import type { Rule } from '../rule.js';

export const approvalOutdated: Rule = {
  id: 'approval-outdated',
  severity: 'info',
  answers: 'correction',
  source: 'GDPR art. 5(2), 24(1), 35(11)',
  evaluate: (context) => {
    const approval = newestBound(context, 'decision', ({ type }) => type === 'approval');
    const moved = approval && movedSince(approval, stateForApproval(context));
    if (approval === undefined || moved === undefined) return [];
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
