import type { LocalDate } from '@risikobilde/core';

const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });

/** The day it is in Norway: roles are given until the end of a day. */
export const norwegianDay = (now: Date): LocalDate =>
  // Swedish writes days as ISO 8601 does.
  oslo.format(now) as LocalDate;
