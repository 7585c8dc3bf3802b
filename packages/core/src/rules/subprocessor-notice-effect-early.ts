import { message } from '@risikobilde/words/message';
import { nameOf } from '../derive/names.js';
import { agreedDay, receivedNotices } from '../derive/received-notices.js';
import type { RawFinding, Rule } from '../rule.js';

export const subprocessorNoticeEffectEarly: Rule = {
  id: 'subprocessor-notice-effect-early',
  severity: 'warning',
  answers: 'compliance',
  source: 'GDPR art. 28(2)',
  evaluate: (context, { roles }) =>
    receivedNotices(context, roles).flatMap(({ notice, engagements, objection, state }): RawFinding[] => {
      const { id, sender, toldOn, takesEffect } = notice;
      if (state === 'ended' || takesEffect === undefined) return [];
      // What is removed waits for nobody.
      if (notice.names.every(({ change }) => change === 'removed')) return [];
      const agreed = agreedDay(toldOn, engagements);
      const day = [objection?.day, agreed]
        .flatMap((one) => one ?? [])
        .sort()
        .at(-1);
      const how =
        takesEffect <= toldOn ? 'before' : day !== undefined && takesEffect <= day ? 'early' : undefined;
      if (how === undefined) return [];
      return [
        {
          refs: [id],
          field: 'takesEffect',
          message: message(`rule.subprocessor-notice-effect-early.${how}`, {
            from: nameOf(context, sender),
            toldOn,
            takesEffect,
            day: day ?? toldOn,
          }),
          fix: message('rule.subprocessor-notice-effect-early.fix'),
          since: toldOn,
        },
      ];
    }),
};
