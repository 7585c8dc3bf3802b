import {
  daysToAsk,
  firstDayShown,
  type HistoryEvent,
  movedBy,
  type StandingStripData,
  stripOverTime,
  timelineEvents,
} from '@risikobilde/charts';
import { addDays, type ClaimResult, type LocalDate } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWorkbench } from '../data/context.js';
import { evaluateOnce, useHasRules } from '../data/evaluate.js';
import { useStandingHistory } from '../day/use-standing-history.js';
import { today } from '../search-params.js';

const none: readonly ClaimResult[] = [];

export type Strip = {
  /** The claims of the conclusion as they are today. */
  readonly claims: readonly ClaimResult[];
  readonly events: readonly HistoryEvent[];
  readonly first: LocalDate;
  readonly last: LocalDate;
  /** How they stood through the years; undefined until every day is worked out. */
  readonly data: StandingStripData | undefined;
  /** By event, the claims that came to stand otherwise that day and lean on it. */
  readonly moved: ReadonlyMap<string, readonly string[]> | undefined;
};

/** How the claims of the conclusion stood through the years. The same whichever day is shown: it is worked out from that of today. */
export const useStrip = (): Strip => {
  const { records, world, assessmentOn } = useWorkbench();
  const events = useMemo(() => timelineEvents(records, world), [records, world]);
  const last = today();
  // Before the page can evaluate, only what the server was asked for is there; nothing is worked out of the years then either.
  useHasRules();
  const claims = evaluateOnce(assessmentOn(last), world, last)?.conclusion.claims ?? none;
  const first = [firstDayShown(events) ?? addDays(last, -365), last].toSorted()[0] ?? last;
  const days = useMemo(() => daysToAsk(events, claims, first, last), [events, claims, first, last]);
  const history = useStandingHistory(days);
  const data = useMemo(
    () => history && stripOverTime(claims, events, history, first, last),
    [history, claims, events, first, last],
  );
  const moved = useMemo(() => history && movedBy(claims, events, history), [history, claims, events]);
  return { claims, events, first, last, data, moved };
};
