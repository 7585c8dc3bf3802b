import { asSentence } from '../derive/names.js';
import type { PremiseResult } from '../evaluation.js';
import type { FullText } from '../model/text.js';
import { plain, say } from '../reason.js';
import { rootCause } from '../standing/claims.js';
import type { StandingRule } from './standing-rule.js';

type Words = { readonly message: FullText; readonly fix: FullText };

/** A finding for every premise of one standing, with what started it. `message` may name text, label, reason and ifItFalls. */
export const premiseFindings =
  (standing: PremiseResult['standing'], { message, fix }: Words): StandingRule['evaluate'] =>
  (_context, { premises }) =>
    premises
      .filter((premise) => premise.standing === standing)
      .map((premise) => {
        const cause = rootCause(premise.because);
        return {
          refs: [premise.id] as const,
          ...(cause && { also: [cause.ref] }),
          field: 'restsOn',
          message: say(message, {
            text: premise.text,
            label: cause?.label ?? premise.text,
            reason: asSentence(cause?.reason ?? plain('')),
            ifItFalls: asSentence(premise.ifItFalls),
          }),
          fix,
          ...(cause?.since && { since: cause.since }),
        };
      });
