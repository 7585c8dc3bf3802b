import type { CandidateAnswer, News } from '@risikobilde/api';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, request } from '../../../shared/data/api.js';
import { useWorkbench } from '../../../shared/data/context.js';

export type Only = 'waiting' | 'answered';
export type Candidate = News['candidates'][number];
export type FollowedSource = News['sources'][number];

/** Sources are looked at when nobody is here, and no stream tells of it. */
const askEvery = 60_000;

export const useNews = (only: Only) => {
  const { id } = useWorkbench();
  return useInfiniteQuery({
    queryKey: ['news', id, only],
    queryFn: ({ pageParam: after }: { readonly pageParam: string | undefined }) =>
      request('GET /api/assessments/:id/news', { params: { id }, query: { only, after } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: News) => next,
    refetchInterval: askEvery,
  });
};

/** The record may be on its way still when the candidate is said to have become it. */
const tries = 20;

export const useAnswer = (onAnswered: (outcome: CandidateAnswer['outcome']) => void) => {
  const { id } = useWorkbench();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ candidate, ...body }: CandidateAnswer & { readonly candidate: string }) =>
      request('POST /api/assessments/:id/news/:candidate', { params: { id, candidate }, body }),
    retry: (count, error) =>
      count < tries && error instanceof ApiError && error.problem.code === 'edit-invalid',
    retryDelay: 500,
    onSuccess: async (_, { outcome }) => {
      await client.invalidateQueries({ queryKey: ['news', id] });
      onAnswered(outcome);
    },
  });
};

export const useLookNow = () => {
  const { id } = useWorkbench();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (source: string) =>
      request('POST /api/assessments/:id/news/sources/:source', { params: { id, source } }),
    onSuccess: () => {
      for (const wait of [2000, 8000])
        setTimeout(() => void client.invalidateQueries({ queryKey: ['news', id] }), wait);
    },
  });
};
