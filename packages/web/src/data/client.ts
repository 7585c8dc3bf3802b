import { QueryClient } from '@tanstack/react-query';
import { api } from './api.js';
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
