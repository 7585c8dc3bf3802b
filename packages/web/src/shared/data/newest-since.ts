import type { ReleaseSummary } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';

/** The newest release after the one stood on, as far as the day has come; undefined when there is none. */
export const newestSince = (
  releases: readonly ReleaseSummary[],
  hash: string,
  day: LocalDate,
): ReleaseSummary | undefined =>
  releases.slice(releases.findIndex((release) => release.hash === hash) + 1).findLast(({ on }) => on <= day);
