import { message } from '@risikobilde/words/message';
import { type Context, hasCome, hasPassed, wasKnown } from '../context.js';
import type { Reason } from '../evaluation.js';
import { memoiseByObject } from '../model/memoise.js';
import { addMonths, latest, type LocalDate } from '../model/local-date.js';
import { reasonOf } from '../reason.js';
import type { WorldEntryOf } from '../world/world.js';
import { considerationsAbout } from './considerations.js';
import { editionsSeen } from './editions.js';
import { newestLook } from './known-day.js';
import { firstVersion } from './version-date.js';
import { strongestFirst } from './weight.js';

type Checked = WorldEntryOf<'source'> | WorldEntryOf<'terms'> | WorldEntryOf<'subprocessors'>;

/**
 * That the state of something that may change any day was not looked up in time; undefined when it was, or when nothing
 * is awaited. Who leans on it may have looked for themselves: what they have considered of it counts as a look.
 */
export const overdueCheck = (context: Context, holder: string, entry: Checked): Reason | undefined => {
  const months = entry.checkEveryMonths;
  if (months === undefined || !isThere(context, entry)) return undefined;
  const looks = [...checksOf(entry), ...looksBy(context, holder, entry)];
  // A look after the day shows how things were on it; it is not quoted where nobody had taken it yet.
  const newest = latest([...looks, ...begun(context, holder)]);
  if (newest !== undefined && !hasPassed(context, addMonths(newest, months))) return undefined;
  const checked = newestLook(context, looks);
  const due = checked && addMonths(checked, months);
  return reasonOf({
    ref: `${entry.id}#check`,
    type: 'check',
    label: 'short' in entry ? entry.short : entry.title,
    standing: 'challenged',
    reason:
      checked === undefined || due === undefined
        ? message('reason.check.never')
        : message('reason.check.overdue', { checked, due }),
    ...(due && { since: due }),
    ...(checked && { lastChecked: checked }),
    ...considerAs(context, holder, entry),
  });
};

/** The overdue checks at or under these reasons, each once. */
export const checksIn = (reasons: readonly Reason[]): readonly Reason[] =>
  distinct(reasons.flatMap(checksUnder));

// Many claims lean on the same premises.
const checksBelow = memoiseByObject((reason: Reason): readonly Reason[] =>
  distinct(reason.children.flatMap(checksUnder)),
);

const checksUnder = (reason: Reason): readonly Reason[] =>
  reason.type === 'check' ? [reason] : reason.children.length === 0 ? [] : checksBelow(reason);

const distinct = (checks: readonly Reason[]): readonly Reason[] =>
  checks.length < 2 ? checks : [...new Map(checks.map((check) => [check.ref, check] as const)).values()];

/** The reasons, the strongest against first, with the overdue checks of what they lean on among them. */
export const inOrder = (reasons: readonly Reason[]): readonly Reason[] => {
  const checks = checksIn(reasons);
  const own = new Set(checks.map(({ ref }) => ref));
  return strongestFirst([...reasons.filter(({ ref, type }) => type !== 'check' || !own.has(ref)), ...checks]);
};

const isThere = (context: Context, entry: Checked): boolean =>
  entry.kind === 'source'
    ? entry.events.some(
        ({ date, knownFrom }) => hasCome(context, date) && wasKnown(context, knownFrom ?? date),
      )
    : editionsSeen<{ readonly date: LocalDate }>(context, entry.editions).length > 0;

const checksOf = (entry: Checked): readonly LocalDate[] => [
  ...(entry.lastChecked ? [entry.lastChecked] : []),
  ...(entry.kind === 'source' ? entry.events.flatMap((event) => event.lastChecked ?? []) : []),
];

// The clock starts when the assessment begins to rest on it: nothing is overdue from birth.
const begun = (context: Context, holder: string): readonly LocalDate[] => {
  const first = firstVersion(context.head)?.date;
  const from = context.record(holder)?.from;
  return first === undefined ? [] : [from === undefined || from < first ? first : from];
};

const looksBy = (context: Context, holder: string, entry: Checked): readonly LocalDate[] =>
  considerationsAbout(context, holder).flatMap(({ of, on }) => {
    const id =
      'source' in of
        ? of.source
        : 'terms' in of
          ? of.terms
          : 'subprocessors' in of
            ? of.subprocessors
            : undefined;
    return id === entry.id ? [on] : [];
  });

const considerAs = (context: Context, holder: string, entry: Checked): Pick<Reason, 'considerAs'> => {
  if (entry.kind === 'source') {
    const event = entry.events
      .filter(({ date }) => hasCome(context, date))
      .map(({ date }) => date)
      .sort()
      .at(-1);
    return event === undefined ? {} : { considerAs: { of: { source: entry.id, event }, about: holder } };
  }
  const edition = editionsSeen<{ readonly date: LocalDate; readonly id: string }>(context, entry.editions).at(
    -1,
  )?.id;
  if (edition === undefined) return {};
  const of = entry.kind === 'terms' ? { terms: entry.id, edition } : { subprocessors: entry.id, edition };
  return { considerAs: { of, about: holder } };
};
