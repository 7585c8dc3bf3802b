import type { ClaimHistory } from '@risikobilde/charts';
import type { ClaimResult } from '@risikobilde/core';
import { leaningOn } from './leaning-on.js';
import type { TimelineEvent } from './timeline-events.js';
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

/** The events on days when one of the claims came to stand otherwise, and on which one that did leans. */
export const eventsThatMoved = (
  shown: readonly ClaimHistory[],
  events: readonly TimelineEvent[],
  history: StandingHistory,
): readonly TimelineEvent[] =>
  events.filter((event) => {
    const moved = new Set(
      shown
        .filter(({ changes }) => changes.some(({ from }, k) => k > 0 && from === event.date))
        .map(({ ref }) => ref),
    );
    const claims = history.find(({ day }) => day === event.date)?.claims ?? [];
    return (
      leaningOn(
        event,
        claims.filter(({ id }) => moved.has(id)),
      ).length > 0
    );
  });
