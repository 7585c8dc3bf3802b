import { message } from '@risikobilde/words/message';
import { type Context, recordOf } from '../context.js';
import { countriesOf } from '../derive/country.js';
import { gdprApplies } from '../derive/countries.js';
import { provisionStatus } from '../derive/law-status.js';
import { compact, legalReferences } from '../derive/grounds-of-claims.js';
import { nameOf } from '../derive/names.js';
import { plain } from '../reason.js';
import type { RawFinding, Rule } from '../rule.js';

export const lawNotInForce: Rule = {
  id: 'law-not-in-force',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 6(3)',
  evaluate: (context) =>
    legalReferences(context).flatMap((ref): RawFinding[] => {
      const status = provisionStatus(context, ref.source, ref.provision);
      if (status.state !== 'ended' && status.state !== 'notInForce') return [];
      if (ref.source === 'gdpr' && appliesToHolder(context, ref.holder)) return [];
      const ended = status.state === 'ended';
      const source = context.world('source', ref.source);
      const since = ended ? (status.since ?? status.brought?.date) : undefined;
      return [
        {
          refs: [ref.holder, ref.source],
          aspect: compact(ref.provision),
          field: ref.field,
          message: message(ended ? 'rule.law-not-in-force.ended' : 'rule.law-not-in-force.notYet', {
            holder: nameOf(context, ref.holder),
            law: source?.short ?? plain(ref.source),
            provision: ref.provision,
          }),
          fix: message('rule.law-not-in-force.fix'),
          ...(since && { since }),
        },
      ];
    }),
};

/** Whether the Regulation applied to the controllers of an activity on the day: in the Union it did so before it did in the EEA. */
const appliesToHolder = (context: Context, holder: string): boolean => {
  const activity = recordOf(context, 'activity', holder);
  return (
    activity !== undefined &&
    countriesOf(context, activity).some((home) =>
      gdprApplies({ entries: context.entries, days: context, home }),
    )
  );
};
