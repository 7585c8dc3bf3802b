import { type ClaimResult, type LocalDate, type Standing, standings } from '@risikobilde/core';
import type { StandingStripData, StripEvent, StripPeriod } from '../charts/standing-strip.js';
import type { StandingHistory, StoodClaim } from './claims-over-time.js';
import { leaningOn } from './leaning-on.js';
import type { HistoryEvent } from './timeline-events.js';

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
  const leaning = events
    .filter(({ date }) => date === day)
    .map((event) => ({
      event,
      moved: event.lane === 'assessment' ? moved.length : leaningOn(event, moved).length,
    }))
    .filter(({ moved: count }) => count > 0);
  const [first] = leaning.toSorted((a, b) => b.moved - a.moved);
  return first && { ref: first.event.id, date: day, label: first.event.short, moved: first.moved };
};
