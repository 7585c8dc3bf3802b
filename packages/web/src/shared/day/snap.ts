import { addDays, daysBetween, type LocalDate } from '@risikobilde/core';

/** The event day nearest to a day, when it is within reach; otherwise the day itself. */
export const snap = (day: LocalDate, days: readonly LocalDate[], reach: number): LocalDate => {
  let best: LocalDate | undefined;
  for (const candidate of days) {
    const distance = Math.abs(daysBetween(day, candidate));
    if (distance <= reach && (best === undefined || distance < Math.abs(daysBetween(day, best))))
      best = candidate;
  }
  return best ?? day;
};

/** The closest day with an event before (-1) or after (1) a day; undefined when there is none. */
export const neighbour = (day: LocalDate, days: readonly LocalDate[], step: -1 | 1): LocalDate | undefined =>
  step === 1 ? days.find((d) => d > day) : days.findLast((d) => d < day);

/** Where a day is between two others, 0 to 1. */
export const position = (day: LocalDate, from: LocalDate, to: LocalDate): number =>
  Math.min(1, Math.max(0, daysBetween(from, day) / Math.max(1, daysBetween(from, to))));

export const dayAt = (from: LocalDate, offset: number): LocalDate => addDays(from, offset);
