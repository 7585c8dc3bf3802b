import { request } from './api.js';

/** What can be picked from; it comes with the product and does not change while it runs. */
export const libraryQuery = {
  queryKey: ['library'],
  queryFn: () => request('GET /api/library'),
  staleTime: Number.POSITIVE_INFINITY,
};
