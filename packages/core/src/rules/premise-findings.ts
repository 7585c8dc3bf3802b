import { message, type Message } from '@risikobilde/words/message';
import { asSentence } from '../derive/names.js';
import type { PremiseResult } from '../evaluation.js';
import { plain } from '../reason.js';
import { rootCause } from '../derive/weight.js';
import { failingEnds } from '../standing/failing-ends.js';
import { isTold } from '../standing/reason-ends.js';
import type { StandingRule } from './standing-rule.js';

type Words = {
  /** Its message has places for text, label, reason and ifItFalls. */
  readonly key: `rule.premise-${'challenged' | 'fallen'}.message`;
  readonly fix: Message;
};

/** A finding for every premise of one standing, with what started it. */
export const premiseFindings =
  (standing: PremiseResult['standing'], { key, fix }: Words): StandingRule['evaluate'] =>
  (_context, { premises, findings }) =>
    premises
      .filter(
        (premise) =>
          premise.standing === standing && (standing !== 'challenged' || !isTold(premise, findings)),
      )
      .map((premise) => {
        const cause = rootCause(premise.because);
        const ends = premise.because.flatMap(failingEnds).filter(({ since }) => since !== undefined);
        return {
          refs: [premise.id] as const,
          also: [...new Set([...(cause ? [cause.ref] : []), ...ends.map(({ ref }) => ref)])],
          field: 'restsOn',
          message: message(key, {
            text: premise.text,
            label: cause?.label ?? premise.text,
            reason: asSentence(cause?.reason ?? plain('')),
            ifItFalls: asSentence(premise.ifItFalls),
          }),
          fix,
          ...(cause?.since && { since: cause.since }),
        };
      });
