import { ApiError } from '../../shared/data/api.js';

const told = [
  'release-exists',
  'not-final',
  'release-not-possible',
  'revision-differs',
  'request-invalid',
  'files-faulty',
] as const;

/** The refusals that the screen has its own words for. */
export const refusalKey = (error: unknown): (typeof told)[number] | undefined =>
  error instanceof ApiError ? told.find((code) => code === error.problem.code) : undefined;
