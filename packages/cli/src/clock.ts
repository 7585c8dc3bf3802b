import { type LocalDate, parseLocalDate } from '@risikobilde/core';
import { dayHere } from '@risikobilde/words';

/** Today by Central European time, also on a machine that goes by UTC. The only place that reads the clock; everything else is told the day. */
export const today = (): LocalDate => {
  const text = dayHere(new Date());
  const day = parseLocalDate(text);
  if (day === undefined) throw new Error(`The clock gave ${text}, which is not a day.`);
  return day;
};
