import type { ClaimResult, LocalDate, Reason } from '@risikobilde/core';
import type { Sayable } from '@risikobilde/words';
import type { ClaimHistory, TimelineData } from '../charts/timeline-data.js';
import { laneNames } from './lane-names.js';
import { leaningOn } from './leaning-on.js';
import { type HistoryEvent, type Lane, labelled, lanes } from '@risikobilde/core';

/** A claim as it stood on a day, and why. */
export type StoodClaim = Pick<ClaimResult, 'id' | 'standing' | 'because'>;

/** The claims as they stood on each of some days, in the order of the days. */
export type StandingHistory = readonly { readonly day: LocalDate; readonly claims: readonly StoodClaim[] }[];

/**
 * A history with one more day. What is told of a history is what moved in it, so the argument of a claim that stands as it did the
 * day before is left out: arguments are most of what a day holds.
 */
export const withDay = (
  history: StandingHistory,
  day: LocalDate,
  claims: readonly StoodClaim[],
): StandingHistory => {
  const before = new Map(history.at(-1)?.claims.map(({ id, standing }) => [id, standing]));
  return [
    ...history,
    {
      day,
      claims: claims.map(({ id, standing, because }) => ({
        id,
        standing,
        because: before.get(id) === standing ? [] : because,
      })),
    },
  ];
};

const most = 6;

/** The claims whose history is told: those that carry the conclusion, or all of it where none does. */
export const carryingClaims = (claims: readonly ClaimResult[]): readonly ClaimResult[] => {
  const carrying = claims.filter(({ essential }) => essential);
  return (carrying.length > 0 ? carrying : claims).slice(0, most);
};

/** The days of a period on which a claim may have come to stand otherwise. */
export const daysToAsk = (
  events: readonly HistoryEvent[],
  claims: readonly Pick<ClaimResult, 'because'>[],
  from: LocalDate,
  to: LocalDate,
): readonly LocalDate[] =>
  [...new Set([from, ...events.map(({ date }) => date), ...daysIn(claims), to])]
    .filter((day) => day >= from && day <= to)
    .toSorted();

/**
 * The first day that a time line of the conclusion shows: before the assessment there was no conclusion that could stand or
 * fall, and its first year shows what it met. Without a version it is the first event.
 */
export const firstDayShown = (events: readonly HistoryEvent[]): LocalDate | undefined => {
  const version = events.find(({ lane }) => lane === 'assessment')?.date;
  // The first of January of a day's year is a day.
  return version === undefined ? events[0]?.date : (`${version.slice(0, 4)}-01-01` as LocalDate);
};

/** How some claims stood through a period, with what made them stand otherwise. */
export const claimsOverTime = (
  claims: readonly ClaimResult[],
  events: readonly HistoryEvent[],
  history: StandingHistory,
  from: LocalDate,
  to: LocalDate,
): Omit<TimelineData, 'asOf'> => {
  const stood = claims.map((claim) => changesOf(claim, history));
  const causes = causesOf(stood, events, history);
  return {
    from,
    to,
    claims: stood,
    lanes: lanes
      .map((id) => ({ id, name: laneNames[id], events: causes.filter(({ lane }) => lane === id) }))
      .filter((lane) => lane.events.length > 0),
  };
};

/** How a claim stood from each day on that changed it; a claim that did not exist yet begins when it came. */
export const changesOf = (
  claim: Pick<ClaimResult, 'id' | 'text'>,
  history: StandingHistory,
): ClaimHistory => {
  const stood = history.flatMap(({ day, claims }) => {
    const found = claims.find(({ id }) => id === claim.id);
    return found ? [{ from: day, standing: found.standing }] : [];
  });
  return {
    ref: claim.id,
    label: claim.text,
    changes: stood.filter(({ standing }, k) => stood[k - 1]?.standing !== standing),
  };
};

/** The days since which something in the argument of a claim stands as it does. */
export const daysIn = (claims: readonly Pick<ClaimResult, 'because'>[]): readonly LocalDate[] =>
  claims.flatMap(({ because }) =>
    because.flatMap((reason) => everyIn(reason).flatMap(({ since }) => since ?? [])),
  );

export type Cause = {
  readonly ref: string;
  readonly date: LocalDate;
  readonly precision: HistoryEvent['precision'];
  readonly lane: Lane;
  readonly label: Sayable;
};

/**
 * What made one of the claims come to stand otherwise: what its argument says came about that day, or else what happened
 * that day and the argument leans on, or a new version.
 */
export const causesOf = (
  shown: readonly ClaimHistory[],
  events: readonly HistoryEvent[],
  history: StandingHistory,
): readonly Cause[] =>
  history.flatMap(({ day, claims }) => {
    const moved = new Set(
      shown
        .filter(({ changes }) => changes.some(({ from }, k) => k > 0 && from === day))
        .map(({ ref }) => ref),
    );
    const touched = claims.filter(({ id }) => moved.has(id));
    const said = touched.flatMap(({ because }) =>
      because.flatMap((reason) =>
        everyIn(reason).filter(
          ({ since, children }) => since === day && children.every((child) => child.since !== day),
        ),
      ),
    );
    if (said.length > 0)
      return unique(
        said.map(({ ref, type, label, reason }) => ({
          ref,
          date: day,
          precision: events.find(({ date, refs }) => date === day && refs.includes(ref))?.precision ?? 'day',
          lane: laneOfReason[type] ?? 'assessment',
          // The name of an event says what happened; that of a record does not.
          label: laneOfReason[type] === undefined ? labelled(label, reason) : label,
        })),
      );
    return events
      .filter(
        (event) =>
          event.date === day &&
          touched.length > 0 &&
          (event.lane === 'assessment' || leaningOn(event, touched).length > 0),
      )
      .map(({ id, precision, lane, title }) => ({ ref: id, date: day, precision, lane, label: title }));
  });

const laneOfReason: Readonly<Record<string, Lane>> = {
  event: 'law',
  successor: 'law',
  source: 'law',
  act: 'law',
  adequacy: 'law',
  judgment: 'law',
  edition: 'threats',
  series: 'threats',
  technology: 'threats',
  terms: 'terms',
  subprocessors: 'terms',
};

const everyIn = (reason: Reason): readonly Reason[] => [reason, ...reason.children.flatMap(everyIn)];

const unique = (causes: readonly Cause[]): readonly Cause[] => [
  ...new Map(causes.map((cause) => [`${cause.ref} ${JSON.stringify(cause.label)}`, cause])).values(),
];
