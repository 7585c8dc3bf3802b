import type { LocalDate, serviceFilters, ServicesAnswer } from '@risikobilde/core';
import { request } from '../../data/api.js';

/** Rows of the list that are fetched at a time. */
export const rowsAtOnce = 200;

/** The services on a platform on a day; each edit of a service may change it, so it is asked for anew at every visit. */
export type ServiceFilter = (typeof serviceFilters)[number];
export const servicesQuery = (platform: string, asOf: LocalDate, only: ServiceFilter, limit: number) => ({
  queryKey: ['services', platform, asOf, only, limit],
  queryFn: () =>
    request<ServicesAnswer>(
      `/api/services?${new URLSearchParams({ platform, asOf, only, limit: String(limit) }).toString()}`,
    ),
  staleTime: 0,
});
