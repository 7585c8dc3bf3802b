import { addDays, type LocalDate, parseLocalDate } from '@risikobilde/core';

/** The six weeks that hold a month, `2024-02`, each from Monday; days of the months beside it too. */
export const weeksOf = (month: string): readonly (readonly LocalDate[])[] => {
  const first = parseLocalDate(`${month}-01`);
  if (first === undefined) return [];
  // Monday is the first day of the week in all three languages.
  const before = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_day, k) => addDays(first, week * 7 + k - before)),
  );
};

/** The month so many months away: `monthFrom('2024-12', 1)` is `2025-01`. */
export const monthFrom = (month: string, by: number): string => {
  const [year = 0, one = 1] = month.split('-').map(Number);
  const count = year * 12 + (one - 1) + by;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
};
