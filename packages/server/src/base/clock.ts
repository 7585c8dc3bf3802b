import type { LocalDate } from '@risikobilde/core';
import { dayInNorway } from '@risikobilde/words';

/** The outside world that commands need: one file implements each of these. */
export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

/** How much longer or shorter the clock may have gone than time has, milliseconds, and not have been set. */
const drift = 60_000;

/** Asks whether a clock was set, back or forward, since it was asked last; once told so, the clock is taken as it is. */
export const watchClock = (clock: Clock, elapsed = (): number => performance.now()): (() => boolean) => {
  const ahead = (): number => clock.now().getTime() - elapsed();
  let last = ahead();
  return () => {
    const before = last;
    last = ahead();
    return Math.abs(last - before) > drift;
  };
};

/** The day it is in Norway at a moment: links work, roles last and claims stand until the end of one. */
export const norwegianDay = (now: Date): LocalDate => dayInNorway(now) as LocalDate;

/** Today in Norway. */
export const today = (clock: Clock): LocalDate => norwegianDay(clock.now());
