import { type LocalDate } from '@risikobilde/core';
/** The event day nearest to a day, when it is within reach; otherwise the day itself. */
export declare const snap: (day: LocalDate, days: readonly LocalDate[], reach: number) => LocalDate;
/** The closest day with an event before (-1) or after (1) a day; undefined when there is none. */
export declare const neighbour: (day: LocalDate, days: readonly LocalDate[], step: -1 | 1) => LocalDate | undefined;
/** Where a day is between two others, 0 to 1. */
export declare const position: (day: LocalDate, from: LocalDate, to: LocalDate) => number;
export declare const dayAt: (from: LocalDate, offset: number) => LocalDate;
