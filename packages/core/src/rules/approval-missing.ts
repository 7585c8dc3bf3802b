import { hasCome } from '../context.js';
import { message } from '@risikobilde/words/message';
import { approvalsSaid, saysYes } from '../derive/approvals.js';
import type { Rule } from '../rule.js';

export const approvalMissing: Rule = {
  id: 'approval-missing',
  severity: 'info',
  answers: 'correction',
  source: 'GDPR art. 5(2), 24(1), 35(1)',
  evaluate: (context) => {
    if (approvalsSaid(context).length > 0) return [];
    const given = context
      .of('decision')
      .filter(({ type, on }) => type === 'approval' && hasCome(context, on))
      .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : saysYes(a) ? 1 : -1));
    const [last] = given;
    const is =
      last === undefined
        ? 'none'
        : !saysYes(last)
          ? 'refused'
          : last.expires !== undefined && hasCome(context, last.expires)
            ? 'expired'
            : last.contentHash === undefined
              ? 'ofNothing'
              : 'conditions';
    return [
      {
        refs: [context.head.id],
        ...(last && { also: [last.id], place: last.id }),
        message: message(`rule.approval-missing.${is}`, { on: last?.on ?? '' }),
        fix: message('rule.approval-missing.fix'),
      },
    ];
  },
};
