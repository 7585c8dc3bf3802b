import { message, type Message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { chainLinks } from '../derive/chain.js';
import type { Derived } from '../derive/derived.js';
import { rulesOf } from '../derive/legality.js';
import { listOf, nameOf } from '../derive/names.js';
import { type Reason, subjectsOf } from '../evaluation.js';
import { countryName } from '../model/country-name.js';
import type { GroundLeaf } from '../model/grounds.js';
import { reasonOf, standsOn } from '../reason.js';
import { errorStanding } from './computed-ground.js';
import type { Stand } from './stand.js';

type Lawful = Extract<GroundLeaf, { readonly lawful: unknown }>['lawful'];
type Places = Extract<GroundLeaf, { readonly places: unknown }>['places'];

/**
 * What the records say is lawful, as the rules find it: of each activity, or of each engagement that makes somebody its processor. Where there
 * is nothing to find anything in, nothing is known.
 */
export const lawfulReason = (
  context: Context,
  derived: Derived,
  { among }: Pick<Stand, 'among'>,
  { of, activities }: Lawful,
): Reason => {
  const rules = new Set(
    of === 'rights' ? [...rulesOf('rights'), 'activity-without-legal-basis'] : rulesOf(of),
  );
  const records =
    of === 'processors'
      ? links(context, derived, activities).map(({ engagement }) => engagement.id)
      : about(context, activities);
  const held = among(`against lawful ${of}`, (all) =>
    all.filter(({ rule, severity }) => rules.has(rule) && severity === 'error'),
  );
  const children = records.map((id): Reason => {
    const found = held.filter(
      ({ refs, ...finding }) => subjectsOf(finding).includes(id) || refs.includes(id),
    );
    const reasons = found.map((finding) =>
      reasonOf({
        ref: finding.id,
        type: 'finding',
        label: message('reason.error.label'),
        standing: errorStanding(finding),
        reason: finding.message,
        ...(finding.since && { since: finding.since }),
        ...(finding.answeredBy !== undefined && { answeredBy: finding.answeredBy }),
      }),
    );
    const standing = standsOn(reasons);
    return reasonOf({
      ref: id,
      type: 'lawful',
      label: nameOf(context, id),
      standing,
      reason: reasons.find((one) => one.standing === standing)?.reason ?? holds[of],
      children: reasons,
    });
  });
  return summed(`lawful:${of}`, message(`reason.lawful.label.${of}`), children, {
    none: message(`reason.lawful.none.${of}`),
    all: holds[of],
  });
};

/** Every place in the chain of processors, and the seat of each, lies in the countries. */
export const placesReason = (context: Context, derived: Derived, { within, activities }: Places): Reason => {
  const inside: ReadonlySet<string> = new Set(within);
  const children = links(context, derived, activities).map(({ engagement: { id, contractor, places } }) => {
    const countries = [...new Set<string>(places.map(({ country }) => country))].sort();
    const outside = countries.filter((country) => !inside.has(country));
    const named = (all: readonly string[]) => listOf(all.map(countryName));
    return reasonOf({
      ref: id,
      type: 'places',
      label: nameOf(context, contractor),
      standing: countries.length === 0 ? 'unsupported' : outside.length > 0 ? 'fallen' : 'supported',
      reason:
        countries.length === 0
          ? message('reason.places.notSaid')
          : outside.length > 0
            ? message('reason.places.outside', { countries: named(outside) })
            : message('reason.places.inside', { countries: named(countries) }),
    });
  });
  return summed('places', message('reason.places.label'), children, {
    none: message('reason.places.none'),
    all: message('reason.places.all', { countries: listOf(within.map(countryName)) }),
  });
};

const holds = {
  basis: message('reason.lawful.holds.basis'),
  rights: message('reason.lawful.holds.rights'),
  processors: message('reason.lawful.holds.processors'),
} as const;

const about = (context: Context, activities: readonly string[] | undefined): readonly string[] =>
  activities ?? context.of('activity').map(({ id }) => id);

const links = (context: Context, { roles }: Derived, activities: readonly string[] | undefined) =>
  chainLinks(context, roles).filter(
    (link) => activities === undefined || link.activities.some((activity) => activities.includes(activity)),
  );

const summed = (
  ref: string,
  label: Message,
  children: readonly Reason[],
  { none, all }: { readonly none: Message; readonly all: Message },
): Reason => {
  const standing = children.length === 0 ? 'unsupported' : standsOn(children);
  const weak = children.find((child) => child.standing === standing);
  return reasonOf({
    ref,
    type: 'lawful',
    label,
    standing,
    reason: weak === undefined ? none : standing === 'supported' ? all : weak.reason,
    children,
  });
};
