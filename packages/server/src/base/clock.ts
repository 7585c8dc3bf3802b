import type { LocalDate } from '@risikobilde/core';
import { dayHere } from '@risikobilde/words';

/** The outside world that commands need: one file implements each of these. */
export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

/** How much longer or shorter the clock may have gone than time has, milliseconds, and not have been set. */
const drift = 60_000;
/** How long a clock that was set has to go evenly, milliseconds, to be believed: who set it wrong may set it right again. */
const settling = 15 * 60_000;

/** Asks whether a clock is wrong by what it was before: set, back or forward, and neither right again nor gone evenly since for a quarter of an hour. */
export const watchClock = (clock: Clock, elapsed = (): number => performance.now()): (() => boolean) => {
  const ahead = (): number => clock.now().getTime() - elapsed();
  let believed = ahead();
  let other: { readonly ahead: number; readonly since: number } | undefined;
  return () => {
    const here = { ahead: ahead(), since: elapsed() };
    const isNear = (one: number): boolean => Math.abs(here.ahead - one) <= drift;
    if (!isNear(believed)) {
      if (other === undefined || !isNear(other.ahead)) other = here;
      if (here.since - other.since < settling) return true;
    }
    believed = here.ahead;
    other = undefined;
    return false;
  };
};

/** The day it is in Norway at a moment: links work, roles last and claims stand until the end of one. */
export const norwegianDay = (now: Date): LocalDate => dayHere(now) as LocalDate;

/** Today in Norway. */
export const today = (clock: Clock): LocalDate => norwegianDay(clock.now());
