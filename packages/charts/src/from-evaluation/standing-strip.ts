import { type ClaimResult, type LocalDate, type Standing, standings } from '@risikobilde/core';
import type { StandingStripData, StripEvent, StripPeriod } from '../charts/standing-strip.js';
import type { StandingHistory, StoodClaim } from './claims-over-time.js';
import { leaningOn } from './leaning-on.js';
import type { HistoryEvent } from '@risikobilde/core';

/**
 * How many of some claims stood how, from each day on that changed it, and what happened on those days. Of several events of
 * one day it is the one that most of the claims that moved lean on.
 */
export const stripOverTime = (
  claims: readonly Pick<ClaimResult, 'id'>[],
  events: readonly HistoryEvent[],
  history: StandingHistory,
  from: LocalDate,
  to: LocalDate,
): StandingStripData => {
  const ids = new Set(claims.map(({ id }) => id));
  const days = history.map(({ day, claims: all }) => ({ day, claims: all.filter(({ id }) => ids.has(id)) }));
  const periods: StripPeriod[] = [];
  const marks: StripEvent[] = [];
  for (const [k, { day, claims: now }] of days.entries()) {
    const before = new Map(days[k - 1]?.claims.map(({ id, standing }) => [id, standing]));
    const moved = now.filter(({ id, standing }) => before.get(id) !== standing);
    if (k > 0 && moved.length === 0) continue;
    periods.push({ from: day, counts: countOf(now) });
    const mark = k === 0 ? undefined : eventOf(day, events, moved);
    if (mark) marks.push(mark);
  }
  return { from, to, periods, events: marks };
};

/** By event, those of some claims that came to stand otherwise that day and lean on it; an event that moved none is not there. */
export const movedBy = (
  claims: readonly Pick<ClaimResult, 'id'>[],
  events: readonly HistoryEvent[],
  history: StandingHistory,
): ReadonlyMap<string, readonly string[]> => {
  const ids = new Set(claims.map(({ id }) => id));
  return new Map(
    history.flatMap(({ day, claims: all }, k) => {
      const before = new Map(history[k - 1]?.claims.map(({ id, standing }) => [id, standing]));
      const moved = all.filter(({ id, standing }) => ids.has(id) && before.get(id) !== standing);
      return k === 0 || moved.length === 0 ? [] : movers(day, events, moved);
    }),
  );
};

/** What happened on a day, with those of the claims that moved which lean on it; a version of the assessment moves all. */
const movers = (day: LocalDate, events: readonly HistoryEvent[], moved: readonly StoodClaim[]) =>
  events
    .filter(({ date }) => date === day)
    .map(
      (event) =>
        [
          event.id,
          (event.lane === 'assessment' ? moved : leaningOn(event, moved)).map(({ id }) => id),
        ] as const,
    )
    .filter(([, ids]) => ids.length > 0);

const countOf = (claims: readonly Pick<ClaimResult, 'standing'>[]): Readonly<Record<Standing, number>> => {
  const of = (standing: Standing) => claims.filter((claim) => claim.standing === standing).length;
  // Every standing has its number.
  return Object.fromEntries(standings.map((standing) => [standing, of(standing)])) as Record<
    Standing,
    number
  >;
};

const eventOf = (
  day: LocalDate,
  events: readonly HistoryEvent[],
  moved: readonly StoodClaim[],
): StripEvent | undefined => {
  const [first] = movers(day, events, moved).toSorted(([, a], [, b]) => b.length - a.length);
  const event = first && events.find(({ id }) => id === first[0]);
  return event && { ref: event.id, date: day, label: event.short, moved: first[1].length };
};
