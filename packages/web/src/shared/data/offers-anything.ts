import type { ReleaseSummary } from '@risikobilde/api';

/** Whether services can build on a release: something in it says what it offers. An edition of a service offers nothing. */
export const offersAnything = ({ counts }: Pick<ReleaseSummary, 'counts'>): boolean =>
  counts.provided + counts.shared + counts.yours > 0;
