import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { chainPlaces, withoutTransfer } from '../derive/chain-places.js';
import type { Derived } from '../derive/derived.js';
import type { Reason, TransferResult } from '../evaluation.js';
import { countryName } from '../model/country-name.js';
import type { GroundLeaf } from '../model/grounds.js';
import { reasonOf, standsOn } from '../reason.js';
import { missingReason } from './missing.js';

type Of<K extends string> =
  Extract<GroundLeaf, Readonly<Record<K, unknown>>> extends Readonly<Record<K, infer V>> ? V : never;

/**
 * Every transfer there has its ground, or there is none: computed over all transfers and the whole chain of processors. A place
 * outside the EEA that no transfer is recorded for contradicts it. While something of the chain is not known, nobody knows that there
 * is no more.
 */
export const transfersReason = (context: Context, derived: Derived, ground: Of<'transfers'>): Reason => {
  const named = new Set(ground.except ?? []);
  const isAbout = (country: string): boolean =>
    ground.to === 'other' ? !named.has(country) : country === ground.to;
  const all = derived.transfers.filter((t) => t.isTransfer && isAbout(t.country));
  const { outside, unknown } = chainPlaces(context, derived.roles);
  const found = [
    ...all.map((t) => asGround(t, ground.by)),
    ...outside
      .filter((place) => !place.hasTransfer && isAbout(place.country))
      .map((place) =>
        reasonOf({
          ref: `${place.engagement.id}#${place.country}`,
          type: 'place',
          label: message('reason.transfers.chain'),
          // A seat, or a name on a list of all that a supplier uses, says that data may go there, and not that they do.
          standing: place.of === 'place' ? 'fallen' : 'unsupported',
          reason: withoutTransfer(context, place),
        }),
      ),
  ];
  const taking = all.filter(({ excluded }) => !excluded);
  // What contradicts it is said alone: it does not hold, whatever else there is to find.
  const isContradicted = found.some(({ standing }) => standing === 'fallen');
  const asksForWhole = ground.to === 'other' || ground.by === 'none' || taking.length === 0;
  const children = isContradicted
    ? found.toSorted((a, b) => Number(b.standing === 'fallen') - Number(a.standing === 'fallen'))
    : [...found, ...(asksForWhole ? unknown.map(notKnown) : [])];
  const standing = isContradicted ? 'fallen' : standsOn(children);
  const decisive = children.find((child) => child.standing === standing && standing !== 'supported');
  return reasonOf({
    ref: `transfers:${ground.to}`,
    type: 'transfers',
    label:
      ground.to === 'other'
        ? message('reason.transfers.toOthers')
        : message('reason.transfers.to', { to: countryName(ground.to) }),
    standing,
    reason: decisive
      ? decisive.type === 'unknown'
        ? message('reason.transfers.chainUnknown', { says: decisive.reason })
        : decisive.reason
      : taking.length === 0
        ? message('reason.transfers.none')
        : message('reason.transfers.count', { n: taking.length }),
    ...(decisive?.since && { since: decisive.since }),
    children,
  });
};

const notKnown = ({ ref, says }: { readonly ref: string; readonly says: Reason['reason'] }): Reason =>
  reasonOf({
    ref,
    type: 'unknown',
    label: message('reason.transfers.chain'),
    standing: 'unsupported',
    reason: says,
  });

/** A transfer as what asks for a ground of a kind, or for no transfer at all, sees it. */
const asGround = (t: TransferResult, by: Of<'transfers'>['by']): Reason => {
  const isOther =
    (by === 'adequacy' && t.ground.type !== 'adequacy' && t.ground.type !== 'notJudged') || by === 'none';
  return isOther && t.isTransfer && !t.excluded
    ? {
        ...t.reason,
        standing: 'fallen',
        reason: message(by === 'none' ? 'reason.transfers.takesPlace' : 'reason.transfers.notCovered'),
      }
    : { ...t.reason, standing: t.ground.standing };
};

/** One transfer has its ground. */
export const transferReason = (
  derived: Derived,
  id: string,
  by: 'adequacy' | 'anyGround' = 'anyGround',
): Reason => {
  const transfer = derived.transfers.find((t) => t.transfer === id);
  return transfer === undefined ? missingReason(id, 'transfer') : asGround(transfer, by);
};
