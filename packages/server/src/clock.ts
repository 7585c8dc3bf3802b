import type { LocalDate } from '@risikobilde/core';

/** The outside world that commands need: one file implements each of these. */
export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

/** The day in UTC, as the server counts days. */
export const today = (clock: Clock): LocalDate =>
  // The first ten signs of such a moment are a day.
  clock.now().toISOString().slice(0, 10) as LocalDate;
