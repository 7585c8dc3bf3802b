import type { ClaimHistory } from '@risikobilde/charts';
import type { ClaimResult, LocalDate, Reason, Text } from '@risikobilde/core';
import { leaningOn } from './leaning-on.js';
import type { Lane, TimelineEvent } from './timeline-events.js';
import type { StandingHistory } from './use-standing-history.js';

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
  readonly lane: Lane;
  readonly label: Text;
};

/**
 * What made one of the claims come to stand otherwise: what its argument says came about that day, or else what happened
 * that day and the argument leans on, or a new version.
 */
export const causesOf = (
  shown: readonly ClaimHistory[],
  events: readonly TimelineEvent[],
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
        said.map(({ ref, type, label }) => ({
          ref,
          date: day,
          lane: laneOfReason[type] ?? 'assessment',
          label,
        })),
      );
    return events
      .filter(
        (event) =>
          event.date === day &&
          touched.length > 0 &&
          (event.lane === 'assessment' || leaningOn(event, touched).length > 0),
      )
      .map(({ id, lane, title }) => ({ ref: id, date: day, lane, label: title }));
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
  ...new Map(causes.map((cause) => [`${cause.ref} ${cause.label.nb}`, cause])).values(),
];
