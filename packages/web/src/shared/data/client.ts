import type { LocalDate } from '@risikobilde/core';
import { QueryClient } from '@tanstack/react-query';
import { api } from './api.js';
import { newestSince } from './newest-since.js';
import { AssessmentStore } from './store.js';

export const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: 1 } } });

const stores = new Map<string, Promise<AssessmentStore>>();

/** One store per assessment for as long as the page lives, so that going between screens loses nothing. */
const storeOf = (id: string): Promise<AssessmentStore> => {
  const known = stores.get(id);
  if (known) return known;
  const store = new AssessmentStore(id);
  const loading = store.load().then(() => store);
  stores.set(id, loading);
  // A failed load is tried anew the next time.
  loading.catch(() => stores.delete(id));
  return loading;
};

export const worldQuery = { queryKey: ['world'], queryFn: api.world, staleTime: Number.POSITIVE_INFINITY };
export const listQuery = { queryKey: ['assessments'], queryFn: api.list };
export const storeQuery = (id: string) => ({
  queryKey: ['store', id],
  queryFn: () => storeOf(id),
  staleTime: Number.POSITIVE_INFINITY,
});

/** What puts a service and a release together brings the schemas of all records; a platform's first screen does without. */
export const composeQuery = {
  queryKey: ['compose'],
  queryFn: () => import('@risikobilde/core/compose'),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
};

/** A release never changes. */
export const releaseQuery = (hash: string) => ({
  queryKey: ['release', hash],
  queryFn: () => api.release(hash),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});
export const releasesQuery = (assessment: string) => ({
  queryKey: ['releases', assessment],
  queryFn: () => api.releases(assessment),
});

/** Of every platform there is. */
export const allReleasesQuery = { queryKey: ['releases'], queryFn: () => api.releases() };

/** Fetches what a service is shown with: the release it stands on, and the newest one. */
export const ensurePlatform = async (store: AssessmentStore, day: LocalDate): Promise<void> => {
  const hash = store.standsOn();
  if (hash === undefined) return;
  const [{ manifest }] = await Promise.all([
    queryClient.ensureQueryData(releaseQuery(hash)),
    queryClient.ensureQueryData(composeQuery),
  ]);
  const newest = newestSince(await queryClient.fetchQuery(releasesQuery(manifest.assessment)), hash, day);
  if (newest !== undefined) await queryClient.ensureQueryData(releaseQuery(newest.hash));
};
