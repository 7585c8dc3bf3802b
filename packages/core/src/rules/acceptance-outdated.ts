import { message } from '@risikobilde/words/message';
import { acceptancesInForce } from '../derive/acceptance.js';
import { movedSince, stateForAcceptance } from '../derive/bound-state.js';
import { alternativeName, nameOf } from '../derive/names.js';
import type { RawFinding, Rule } from '../rule.js';

export const acceptanceOutdated: Rule = {
  id: 'acceptance-outdated',
  severity: 'warning',
  answers: 'correction',
  source: 'GDPR art. 24(1), 35(11); ISO 31000:2018, 6.6',
  evaluate: (context, { risks }) =>
    risks.flatMap((risk): RawFinding[] => {
      const given = acceptancesInForce(context, risk.scenario, risk.alternative);
      // Most have none that is bound, and nothing is hashed for them.
      const bound = given.filter(({ contentHash }) => contentHash !== undefined);
      const since = bound.map((one) => {
        const now = stateForAcceptance(context, one, risks);
        return now && movedSince(one, now);
      });
      const [[accepted], [moved]] = [bound, since];
      // Accepted again on the same day, the risk is accepted as it now is.
      if (accepted === undefined || moved === undefined || since.includes(undefined)) return [];
      return [
        {
          refs: [accepted.id, risk.scenario],
          // A further change is a new finding: an answer to the old one does not cover it.
          aspect: `${risk.alternative}-${moved.aspect}`,
          message: message('rule.acceptance-outdated.message', {
            title: nameOf(context, risk.scenario),
            alternative: alternativeName(context, risk.alternative),
            on: accepted.on,
            what: moved.what,
          }),
          fix: message('rule.acceptance-outdated.fix'),
        },
      ];
    }),
};
