import { type Context, hasCome, hasPassed, wasKnown } from '../context.js';
import { keptEach, keptWithin } from '../model/memoise.js';
import { type LocalDate, daysBetween } from '../model/local-date.js';
import type { Source, SourceEvent } from '../world/world.js';
import { ending } from '../world/ending-events.js';
import { newestLook } from './known-day.js';

/** How a legal source stood on the day of the context. */
export type LawStatus = {
  /** `undated`: nobody has said when it came into force. */
  readonly state: 'unknown' | 'undated' | 'notInForce' | 'inForce' | 'ended';
  /** The event that brought the state. */
  readonly brought?: SourceEvent;
  /** The day a provision's own dates brought the state, when they and no event of the act did. */
  readonly since?: LocalDate;
  /** Actions against it that were not decided. */
  readonly open: readonly SourceEvent[];
  /** Events that took something away without ending it. */
  readonly weakened: readonly SourceEvent[];
  /** Requests that it be looked at again; it stands as before. */
  readonly questioned: readonly SourceEvent[];
  /** The last day it stands unless it is renewed, when that is already decided. */
  readonly lastDay?: SourceEvent;
  /** An enacted successor; `inForce` is missing while its entry into force is unknown. */
  readonly successor?: { readonly source: string; readonly enacted: LocalDate; readonly inForce?: LocalDate };
  /** When the state after the last event was last looked up. */
  readonly lastChecked?: LocalDate;
};

/** Events that had happened and could be known, oldest first. The day of an expiry is the last day it stands. */
export const eventsSeen = keptWithin((context: Context, source: Source): readonly SourceEvent[] =>
  source.events
    .filter(
      (event) =>
        (event.type === 'expires' ? hasPassed(context, event.date) : hasCome(context, event.date)) &&
        wasKnown(context, event.knownFrom ?? event.date),
    )
    .sort(byDate),
);

const byDate = (a: SourceEvent, b: SourceEvent): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

// Judgments, guidelines and the like have effect when given. Acts, regulations and treaties need an entry into force, and
// a proposal is not law at all.
const hasEffectWhenGiven = (source: Source): boolean =>
  !['act', 'regulation', 'treaty', 'proposal'].includes(source.type);

// A decision that says itself when it can be used has no effect from the day it was made.
const startsLater = (source: Source, event: SourceEvent): boolean =>
  source.events.some((other) => other.type === 'inForce' && other.date > event.date);

// An extension moves the first end that comes after it, and no later one. An end more than a year off is the one that
// the extension itself set.
const isExtendedAway = (event: SourceEvent, events: readonly SourceEvent[]): boolean =>
  event.type === 'expires' &&
  events.some(
    (e) =>
      e.type === 'extended' &&
      e.date <= event.date &&
      daysBetween(e.date, event.date) < 366 &&
      !events.some(
        (between) => between.type === 'expires' && e.date <= between.date && between.date < event.date,
      ),
  );

// An end that is written in a decision is known from the day that it was decided.
const lastDayOf = (context: Context, source: Source): SourceEvent | undefined => {
  const known = source.events
    .filter(
      (event) =>
        wasKnown(context, event.knownFrom ?? event.date) &&
        (event.type === 'expires' || hasCome(context, event.date)),
    )
    .sort(byDate);
  return known.find(
    (event) => event.type === 'expires' && !hasPassed(context, event.date) && !isExtendedAway(event, known),
  );
};

const openActions = (events: readonly SourceEvent[]): readonly SourceEvent[] => {
  let open: SourceEvent[] = [];
  for (const event of events) {
    if (event.type === 'challenged' || event.type === 'appealed') open.push(event);
    if (event.type === 'dismissed' || event.type === 'upheld' || event.type === 'invalidated')
      open =
        event.case === undefined ? [] : open.filter((e) => e.case !== undefined && e.case !== event.case);
  }
  return open;
};

const successorOf = (context: Context, source: Source): LawStatus['successor'] => {
  if (!source.successor) return undefined;
  const successor = context.world('source', source.successor.source);
  const enacted = successor && enactedOn(context, successor);
  if (enacted === undefined) return undefined;
  const { inForce } = source.successor;
  return { source: source.successor.source, enacted, ...(inForce && { inForce }) };
};

const enactedOn = (context: Context, source: Source): LocalDate | undefined =>
  eventsSeen(context, source).find((event) => event.type === 'adopted')?.date;

// Many lean on the same law, and the same provision of it.
/** The status of a source on the day; `unknown` when the world does not hold it. */
export const lawStatus = keptWithin((context: Context, id: string): LawStatus => statusOf(context, id));

// That no entry into force is recorded says nothing when nobody has read the text of what was adopted.
const isUndated = (source: Source, seen: readonly SourceEvent[]): boolean =>
  source.events.every(({ type }) => ending.has(type)) ||
  (source.type !== 'proposal' &&
    source.verification !== 'P' &&
    seen.length > 0 &&
    !source.events.some(({ type }) => type === 'inForce'));

const statusOf = (context: Context, id: string): LawStatus => {
  const source = context.world('source', id);
  if (!source) return { state: 'unknown', open: [], weakened: [], questioned: [] };
  const events = eventsSeen(context, source);
  let state: LawStatus['state'] = isUndated(source, events) ? 'undated' : 'notInForce';
  let brought: SourceEvent | undefined;
  for (const event of events) {
    const enters =
      event.type === 'inForce' ||
      event.type === 'extended' ||
      ((event.type === 'adopted' || event.type === 'announced') &&
        hasEffectWhenGiven(source) &&
        !startsLater(source, event));
    if (enters && (state !== 'inForce' || brought === undefined)) [state, brought] = ['inForce', event];
    if (ending.has(event.type) && !isExtendedAway(event, events)) [state, brought] = ['ended', event];
  }
  const successor = successorOf(context, source);
  const lastDay = state === 'inForce' ? lastDayOf(context, source) : undefined;
  const lastChecked = newestLook(
    context,
    [source, ...events].map(({ lastChecked: day }) => day),
  );
  return {
    state,
    ...(brought && { brought }),
    open: state === 'inForce' ? openActions(events) : [],
    weakened: state === 'inForce' ? events.filter((event) => event.type === 'weakened') : [],
    questioned: state === 'inForce' ? events.filter((event) => event.type === 'questioned') : [],
    ...(lastDay && { lastDay }),
    ...(successor && { successor }),
    ...(lastChecked && { lastChecked }),
  };
};

/** A provision's own status: it may start later or end earlier than its act. */
export const provisionStatus = (context: Context, id: string, ref: string): LawStatus =>
  provisionsOf(context, id)(ref);

const provisionsOf = keptWithin((context: Context, id: string) =>
  keptEach(context, (ref: string) => statusOfProvision(context, id, ref)),
);

const statusOfProvision = (context: Context, id: string, ref: string): LawStatus => {
  const whole = lawStatus(context, id);
  const source = context.world('source', id);
  const provision = source?.provisions.find((p) => p.ref === ref);
  // What no part of an act was in force, no provision of it was, whether it is held here or not.
  const isOut = whole.state === 'notInForce' || whole.state === 'ended';
  if (!source || !provision) return isOut ? whole : { ...whole, state: 'unknown' };
  const { state, since } = stateOfProvision(context, whole.state, provision.inForce);
  const successor = provision.successor ? provisionSuccessor(context, provision.successor) : whole.successor;
  const { successor: _ofTheAct, brought, ...rest } = whole;
  return {
    ...rest,
    state,
    ...(since ? { since } : brought && { brought }),
    ...(successor && { successor }),
  };
};

type Dates = { readonly from?: LocalDate | undefined; readonly until?: LocalDate | undefined };

const stateOfProvision = (
  context: Context,
  whole: LawStatus['state'],
  own: Dates | undefined,
): { readonly state: LawStatus['state']; readonly since?: LocalDate } => {
  if (own === undefined) return { state: whole };
  const { from, until } = own;
  if (until !== undefined && hasCome(context, until)) return { state: 'ended', since: until };
  // Only an end of its own: until then it is as its act is.
  if (from === undefined) return { state: until === undefined ? 'notInForce' : whole };
  return hasCome(context, from) ? { state: 'inForce', since: from } : { state: 'notInForce' };
};

// A provision is succeeded by a provision: it may start later than the rest of its act, on a day not yet known.
const provisionSuccessor = (
  context: Context,
  { source: id, ref }: { readonly source: string; readonly ref: string },
): LawStatus['successor'] => {
  const source = context.world('source', id);
  const enacted = source && enactedOn(context, source);
  if (!source || enacted === undefined) return undefined;
  const own = source.provisions.find((provision) => provision.ref === ref)?.inForce;
  const inForce = own ? own.from : source.events.find((event) => event.type === 'inForce')?.date;
  return { source: id, enacted, ...(inForce && { inForce }) };
};
