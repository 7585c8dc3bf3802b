import { type StandingHistory, withDay } from '@risikobilde/charts';
import type { Assessment, LocalDate, World } from '@risikobilde/core';
import { useEffect, useState } from 'react';
import { useWorkbench } from '../data/context.js';
import { claimsOnDay, useHasRules } from '../data/evaluate.js';
import { whenIdle } from '../data/when-idle.js';

/** Milliseconds that one turn may take: a pause that short is not felt. */
const longest = 40;

type On = (day: LocalDate) => Assessment;
type Known = { readonly key: string; readonly world: World; readonly history: StandingHistory };
/** What was worked out last of the same records: the status view and the time line ask about different days. */
const known = new WeakMap<On, readonly Known[]>();
const mostKept = 2;

/** Works out day by day while the page is idle, so that nothing stops meanwhile; undefined until all are there. */
export const useStandingHistory = (days: readonly LocalDate[]): StandingHistory | undefined => {
  const { assessmentOn, world } = useWorkbench();
  const hasRules = useHasRules();
  const key = days.join();
  const [found, setFound] = useState(() => knownOf(assessmentOn, world, key));
  useEffect(() => {
    const before = knownOf(assessmentOn, world, key);
    setFound(before);
    if (before || !hasRules) return;
    let history: StandingHistory = [];
    let cancel = (): void => undefined;
    const step = () => {
      const until = performance.now() + longest;
      // As many as there is time for: a browser at rest calls back once in 50 ms, however little was done.
      do {
        const day = days[history.length];
        if (day === undefined) {
          setFound(keep(assessmentOn, { key, world, history }));
          return;
        }
        history = withDay(history, day, claimsOnDay(assessmentOn(day), world, day) ?? []);
      } while (performance.now() < until);
      cancel = whenIdle(step);
    };
    cancel = whenIdle(step);
    return () => cancel();
    // The days are named by their key: the list is a new one at every render.
  }, [key, assessmentOn, world, hasRules]);
  return found?.history;
};

const knownOf = (on: On, world: World, key: string): Known | undefined =>
  known.get(on)?.find((one) => one.key === key && one.world === world);

const keep = (on: On, found: Known): Known => {
  known.set(on, [found, ...(known.get(on) ?? [])].slice(0, mostKept));
  return found;
};
