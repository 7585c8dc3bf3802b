import type { StandingHistory } from '@risikobilde/charts';
import { type ClaimResult, evaluate, type LocalDate } from '@risikobilde/core';
import { useEffect, useState } from 'react';
import { useWorkbench } from '../data/context.js';

/** Evaluates day by day while the page is idle, so that nothing stops meanwhile; undefined until all are there. */
export const useStandingHistory = (days: readonly LocalDate[]): StandingHistory | undefined => {
  const { assessmentOn, world } = useWorkbench();
  const [history, setHistory] = useState<StandingHistory>();
  const key = days.join();
  useEffect(() => {
    setHistory(undefined);
    const done: { day: LocalDate; claims: readonly ClaimResult[] }[] = [];
    let handle = 0;
    const step = () => {
      const day = days[done.length];
      if (day === undefined) {
        setHistory(done);
        return;
      }
      done.push({ day, claims: evaluate(assessmentOn(day), world, day).claims });
      handle = later(step);
    };
    handle = later(step);
    return () => cancel(handle);
    // The days are named by their key: the list is a new one at every render.
  }, [key, assessmentOn, world]);
  return history;
};

// Safari has no requestIdleCallback.
const hasIdle = typeof requestIdleCallback === 'function';
const later = (step: () => void): number =>
  hasIdle ? requestIdleCallback(step, { timeout: 500 }) : window.setTimeout(step, 20);
const cancel = (handle: number): void => {
  if (hasIdle) cancelIdleCallback(handle);
  else clearTimeout(handle);
};
