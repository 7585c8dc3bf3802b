import { message } from '@risikobilde/words/message';
import { hasCome } from '../context.js';
import { nameOf } from '../derive/names.js';
import { receivedNotices } from '../derive/received-notices.js';
import type { RawFinding, Rule } from '../rule.js';

export const subprocessorNoticeNotPassedOn: Rule = {
  id: 'subprocessor-notice-not-passed-on',
  severity: 'warning',
  answers: 'compliance',
  source: 'GDPR art. 28(2), 28(4)',
  evaluate: (context, { roles }) =>
    receivedNotices(context, roles).flatMap(({ notice, owners, objection, state }): RawFinding[] => {
      const { id, sender, toldOn, passedOn } = notice;
      // A service that has it from its platform has been told.
      if (owners.length === 0 || state === 'ended' || context.inheritance?.provenance.has(id)) return [];
      const lack =
        passedOn === undefined || !hasCome(context, passedOn.on)
          ? 'none'
          : objection !== undefined && passedOn.on >= objection.day
            ? 'late'
            : undefined;
      if (lack === undefined) return [];
      return [
        {
          refs: [id],
          field: 'passedOn',
          message: message(`rule.subprocessor-notice-not-passed-on.${lack}`, {
            from: nameOf(context, sender),
            toldOn,
            on: passedOn?.on ?? toldOn,
            day: objection?.day ?? toldOn,
          }),
          fix: message('rule.subprocessor-notice-not-passed-on.fix'),
          since: toldOn,
        },
      ];
    }),
};
