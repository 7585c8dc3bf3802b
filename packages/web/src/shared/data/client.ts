import type { ReleaseSummary } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { QueryClient } from '@tanstack/react-query';
import { ApiError, FailedError, request } from './api.js';
import { allPages } from './all-pages.js';
import { newestSince } from './newest-since.js';
import { AssessmentStore } from './store.js';
import { setWriter } from './writer.js';

/** What was refused is refused again; a server that has too much to do has less of it in a while. */
export const isAskedAgain = (count: number, error: Error): boolean =>
  count < (error instanceof FailedError && error.status === 429 ? 4 : 1) && !(error instanceof ApiError);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: isAskedAgain },
  },
});

const stores = new Map<string, Promise<AssessmentStore>>();

/** One store per assessment for as long as the page lives, so that going between screens loses nothing. */
const storeOf = (id: string, day: LocalDate): Promise<AssessmentStore> => {
  const known = stores.get(id);
  if (known) return known;
  const store = new AssessmentStore(id);
  const who = queryClient.ensureQueryData(sessionQuery).then(({ user }) => {
    setWriter(user);
    return user;
  });
  const loading = store.load(who, day).then(() => store);
  stores.set(id, loading);
  // A failed load is tried anew the next time.
  loading.catch(() => stores.delete(id));
  return loading;
};

const forEver = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY };

export const worldQuery = { queryKey: ['world'], queryFn: () => request('GET /api/world'), ...forEver };
/** The world as an assessment with world data of its own sees it; `hash` is of that data. */
export const ownWorldQuery = (assessment: string, hash: string) => ({
  queryKey: ['world', assessment, hash],
  queryFn: () => request('GET /api/world', { query: { assessment } }),
  ...forEver,
});
export const sessionQuery = { queryKey: ['session'], queryFn: () => request('GET /api/session'), ...forEver };
export const listQuery = {
  queryKey: ['assessments'],
  queryFn: async () =>
    (await allPages((after) => request('GET /api/assessments', { query: { after } }))).flatMap(
      ({ assessments }) => assessments,
    ),
};
export const storeQuery = (id: string, day: LocalDate) => ({
  queryKey: ['store', id],
  queryFn: () => storeOf(id, day),
  staleTime: Number.POSITIVE_INFINITY,
});

/** What puts a service and a release together brings the schemas of all records; a platform's first screen does without. */
export const composeQuery = {
  queryKey: ['compose'],
  queryFn: () => import('./composing.js'),
  ...forEver,
};

/** A release never changes. */
export const releaseQuery = (hash: string) => ({
  queryKey: ['release', hash],
  queryFn: () => request('GET /api/releases/:hash', { params: { hash } }),
  ...forEver,
});
/** The releases of a platform; without one, of every platform there is. */
export const releasesQuery = (assessment?: string) => ({
  queryKey: assessment === undefined ? ['releases'] : ['releases', assessment],
  queryFn: async () =>
    (await allPages((after) => request('GET /api/releases', { query: { assessment, after } }))).flatMap(
      ({ releases }) => releases,
    ),
  // While pages are being made it is asked how that goes.
  refetchInterval: ({
    state: { data },
  }: {
    readonly state: { readonly data?: readonly ReleaseSummary[] | undefined };
  }) =>
    data?.some(({ making }) => making && making.failed === undefined) === true ? 2000 : (false as const),
});

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
