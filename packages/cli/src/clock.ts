import { type LocalDate, parseLocalDate } from '@risikobilde/core';

/** Today where the program runs. The only place that reads the clock; everything else is told the day. */
export const today = (): LocalDate => {
  const now = new Date();
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  const text = `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
  const day = parseLocalDate(text);
  if (day === undefined) throw new Error(`The clock gave ${text}, which is not a day.`);
  return day;
};
