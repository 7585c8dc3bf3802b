import type { ReleaseSummary } from '@risikobilde/api';
import type { LocalDate, Release } from '@risikobilde/core';
import type { compose, undecidedCount } from './composing.js';
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { composeQuery, releaseQuery, releasesQuery } from './client.js';
import { newestSince } from './newest-since.js';
import type { AssessmentStore } from './store.js';

/** What a service builds on: the release it stands on, the newest one since, and all there are. */
export type Platform = {
  readonly release: Release;
  readonly newer?: Release;
  readonly releases: readonly ReleaseSummary[];
  /** Puts a service and a release together. */
  readonly compose: typeof compose;
  /** How many decisions about its statements wait for an answer. */
  readonly undecidedCount: typeof undecidedCount;
};

/** The platform of the assessment on a day; undefined when it builds on none, or while it is fetched. */
export const usePlatform = (store: AssessmentStore, day: LocalDate): Platform | undefined => {
  const hash = useSyncExternalStore(store.subscribe, store.standsOn);
  const base = useQuery({ ...releaseQuery(hash ?? ''), enabled: hash !== undefined }).data;
  const all = useQuery({
    ...releasesQuery(base?.manifest.assessment ?? ''),
    enabled: base !== undefined,
  }).data;
  const releases = all ?? [];
  const newest = hash === undefined ? undefined : newestSince(releases, hash, day);
  const newer = useQuery({ ...releaseQuery(newest?.hash ?? ''), enabled: newest !== undefined }).data;
  const composing = useQuery({ ...composeQuery, enabled: hash !== undefined }).data;
  return base && composing && { release: base, ...(newer && { newer }), releases, ...composing };
};
