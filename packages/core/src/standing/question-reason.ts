import { isPlain, plain, reasonOf } from '../reason.js';
import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import type { Derived } from '../derive/derived.js';
import { nameOf } from '../derive/names.js';
import type { Reason } from '../evaluation.js';
import type { Ground } from '../model/grounds.js';
import type { Inheritance, ReviewGap } from '../model/provenance.js';

/**
 * A ground that leans on a statement of the platform which nobody has read as it now stands is challenged: neither worse,
 * since the service's conclusion does not fall by somebody else's hand, nor better, since nothing is taken over unseen.
 */
export const questionReason = (
  context: Context,
  derived: Derived,
  ground: Ground,
  reason: Reason,
): Reason => {
  const { inheritance } = context;
  if (inheritance === undefined || inheritance.unconfirmed.size === 0) return reason;
  const found = leanedOn(context, derived, ground).find((id) => inheritance.unconfirmed.has(id));
  const why = found === undefined ? undefined : inheritance.unconfirmed.get(found);
  if (found === undefined || why === undefined) return reason;
  const { on } = inheritance.newer ?? inheritance.release;
  const said = wording(inheritance, why);
  const open = reasonOf({
    ref: found,
    type: 'statement',
    label: labelOf(context, inheritance, found),
    standing: 'challenged',
    reason: said,
    ...(why !== 'open' && { since: on }),
  });
  const worse = reason.standing === 'fallen' || reason.standing === 'unsupported';
  return {
    ...reason,
    label: isPlain(reason.label, found) ? open.label : reason.label,
    standing: 'challenged',
    reason: said,
    ...(why !== 'open' && { since: on }),
    // What it rests on as the platform now writes it is told only where that speaks no louder than the question itself.
    children: [open, ...(worse ? [] : reason.children)],
  };
};

const labelOf = (context: Context, inheritance: Inheritance, id: string) =>
  context.recordOfAnyDay(id) === undefined
    ? (inheritance.statements.find((statement) => statement.id === id)?.name ?? plain(id))
    : nameOf(context, id);

const wording = ({ release, newer }: Inheritance, why: ReviewGap) =>
  why === 'open'
    ? message('reason.statement.open')
    : message(`reason.statement.${why}`, { version: (newer ?? release).version });

/** The records that a ground leans on by itself, not through what these lean on in turn. */
const leanedOn = (context: Context, derived: Derived, ground: Ground): readonly string[] => {
  if ('all' in ground || 'anyOf' in ground) return [];
  if ('transfers' in ground)
    return derived.transfers
      .filter(
        (t) =>
          t.isTransfer &&
          (ground.transfers.to === 'other'
            ? !(ground.transfers.except ?? []).includes(t.country)
            : t.country === ground.transfers.to),
      )
      .map((t) => t.transfer);
  if ('direction' in ground) return ground.direction.scenarios;
  if ('comparison' in ground)
    return ground.comparison.scenarios ?? context.of('scenario').map(({ id }) => id);
  if ('noFindings' in ground) return ground.noFindings.refs ?? [];
  if ('lawful' in ground) return ground.lawful.activities ?? [];
  if ('places' in ground) return ground.places.activities ?? [];
  if ('certification' in ground) return [ground.certification.party];
  // What is left names one record or one entry of the world data in its first field.
  const [first] = Object.values(ground);
  return typeof first === 'string' ? [first] : [];
};
