import { isLocalDate } from '@risikobilde/core';

/** Whether a moment is written as the API reads it. */
export const isMoment = (moment: string): boolean =>
  moment === 'now' ||
  (moment.startsWith('day:') && isLocalDate(moment.slice('day:'.length))) ||
  /^(?:revision:[1-9]\d{0,8}|edition:[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*)$/.test(moment);
