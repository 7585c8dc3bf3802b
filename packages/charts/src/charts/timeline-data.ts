import type { LocalDate, Standing } from '@risikobilde/core';
import type { Sayable } from '@risikobilde/words';

export type TimelineEvent = {
  readonly ref: string;
  readonly date: LocalDate;
  /** How exactly the date is known: the day, unless said. */
  readonly precision?: 'day' | 'month' | 'year';
  /** The day it ceased, for what lasts: an adequacy decision, an edition of terms. */
  readonly until?: LocalDate;
  readonly label: Sayable;
};

/** Events of one kind: law, terms, threat reports, versions. */
export type TimelineLane = {
  readonly id: string;
  readonly name: Sayable;
  readonly events: readonly TimelineEvent[];
};

/** How a claim stands over time: from each day on, until the next. */
export type ClaimHistory = {
  readonly ref: string;
  readonly label: Sayable;
  readonly changes: readonly { readonly from: LocalDate; readonly standing: Standing }[];
};

export type TimelineData = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly asOf: LocalDate;
  readonly lanes: readonly TimelineLane[];
  readonly claims?: readonly ClaimHistory[];
};

const known = { day: 10, month: 7, year: 4 };

/** The date of an event as exactly as it is known: `2025-10-31`, `2025-10` or `2025`. */
export const dateAsKnown = ({ date, precision = 'day' }: TimelineEvent): string =>
  date.slice(0, known[precision]);
