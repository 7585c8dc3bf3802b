import type { ServiceFilter, ServicesAnswer } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { request } from '../../../shared/data/api.js';

/** Rows of the list that are fetched at a time. */
export const rowsAtOnce = 50;

/** What the list can be asked for; the compiler misses none. */
const filters: Readonly<Record<ServiceFilter, true>> = {
  all: true,
  behind: true,
  open: true,
  challenged: true,
};
export const serviceFilters = Object.keys(filters) as readonly ServiceFilter[];

/** Which services are listed: those of one kind, with these words in their names or their owners'. */
export type ServiceQuery = { readonly only: ServiceFilter; readonly find: string; readonly limit: number };

/** The services on a platform on a day; each edit of a service may change it, so it is asked for anew at every visit. */
export const servicesQuery = (platform: string, asOf: LocalDate, { only, find, limit }: ServiceQuery) => ({
  queryKey: ['services', platform, asOf, only, find, limit],
  queryFn: () => request('GET /api/services', { query: { platform, asOf, only, find, limit } }),
  staleTime: 0,
  // Thousands of services take the server a while to read; it answers with those it has read.
  refetchInterval: ({ state }: { readonly state: { readonly data: ServicesAnswer | undefined } }) =>
    state.data?.reading === undefined ? (false as const) : 1000,
});
