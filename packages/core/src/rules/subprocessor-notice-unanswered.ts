import { message } from '@risikobilde/words/message';
import { type Context, hasCome } from '../context.js';
import { nameOf } from '../derive/names.js';
import { type ReceivedNotice, receivedNotices } from '../derive/received-notices.js';
import type { RawFinding, Rule } from '../rule.js';

export const subprocessorNoticeUnanswered: Rule = {
  id: 'subprocessor-notice-unanswered',
  severity: 'warning',
  answers: 'compliance',
  source: 'GDPR art. 28(2), 24(1)',
  evaluate: (context, { roles }) =>
    receivedNotices(context, roles).flatMap((received): readonly RawFinding[] => {
      const lack = received.isOurs ? lackOf(context, received) : undefined;
      if (lack === undefined) return [];
      const { notice, objection } = received;
      return [
        {
          refs: [notice.id],
          // While there is time it is only told.
          ...(lack === 'near' && { severity: 'info' as const }),
          message: message(`rule.subprocessor-notice-unanswered.${lack}`, {
            from: nameOf(context, notice.sender),
            toldOn: notice.toldOn,
            day: objection?.day ?? notice.takesEffect ?? notice.toldOn,
          }),
          fix: message('rule.subprocessor-notice-unanswered.fix'),
          ...(lack === 'passed' && objection !== undefined && { since: objection.day }),
        },
      ];
    }),
};

const lackOf = (
  context: Context,
  { state, isLate, notice, authorisation }: ReceivedNotice,
):
  | 'near'
  | 'passed'
  | 'unknown'
  | 'notAuthorised'
  | 'late'
  | 'lateYes'
  | 'inUse'
  | 'inUseUnknown'
  | undefined => {
  switch (state) {
    case 'near':
    case 'passed':
    case 'unknown':
    case 'notAuthorised':
      return state;
    case 'objected':
      if (isLate === true) return 'late';
      // What was objected to must not come in use without an answer; when it comes is not always told.
      if (notice.takesEffect === undefined) return 'inUseUnknown';
      return hasCome(context, notice.takesEffect) ? 'inUse' : undefined;
    case 'accepted':
      return isLate === true && authorisation !== 'specific' ? 'lateYes' : undefined;
    default:
      return undefined;
  }
};
