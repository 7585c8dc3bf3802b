import type { User } from '@risikobilde/api';
import { diffAssessments, type LocalDate, type SealedEditEvent } from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { request } from './api.js';
import { useSnapshot, useWorkbench } from './context.js';
import { afterAll, newestEvents } from './newest-events.js';

/** Edits without a gap up to the newest that has been read, oldest first. They never change, so only what is missing is asked for. */
const read = new Map<string, readonly SealedEditEvent[]>();

/** The newest edits of the assessment, oldest first, at least so many of them; asked for anew when a new revision is stored. */
export const useEvents = (count: number) => {
  const { id } = useWorkbench();
  const { revision } = useSnapshot();
  return useQuery({
    queryKey: ['events', id, revision, count],
    queryFn: async () => {
      const ask: Parameters<typeof newestEvents>[0] = (query) =>
        request('GET /api/assessments/:id/events', { params: { id }, query });
      const events = await newestEvents(ask, read.get(id) ?? [], count);
      read.set(id, events);
      return events;
    },
    placeholderData: (before: readonly SealedEditEvent[] | undefined) => before,
  });
};

/** The newest edits that changed a record, newest first. The first of all entered everything at once, and tells of no record. */
export const useEventsOf = (record: string) => {
  const { id } = useWorkbench();
  const { revision } = useSnapshot();
  return useQuery({
    queryKey: ['events of', id, revision, record],
    queryFn: async (): Promise<readonly SealedEditEvent[]> => {
      const query = { record, after: 1, before: afterAll, limit: 50 };
      return (await request('GET /api/assessments/:id/events', { params: { id }, query })).events;
    },
    // Of the same record, while what has been stored since is read.
    placeholderData: (before: readonly SealedEditEvent[] | undefined, of) =>
      of?.queryKey.at(-1) === record ? before : undefined,
  });
};

/** Those who have written lately. */
export const useWriters = () => {
  const { id } = useWorkbench();
  const { revision } = useSnapshot();
  return useQuery({
    queryKey: ['writers', id, revision],
    queryFn: () => request('GET /api/assessments/:id/writers', { params: { id } }),
    select: ({ writers }) => writers,
    placeholderData: (before: { readonly writers: readonly User[] } | undefined) => before,
  });
};

type Moments = {
  readonly from: string;
  readonly to: string;
  readonly asOf: LocalDate;
  /** For a text that is given out: nothing that not everybody may read. */
  readonly readBy?: 'public';
};

/** Two moments held against each other, as the server has them stored; asked anew when a new revision is stored. */
export const comparisonQuery = (id: string, revision: number, moments: Moments) => ({
  queryKey: ['comparison', id, revision, moments],
  queryFn: () => request('GET /api/assessments/:id/comparison', { params: { id }, query: moments }),
});

/** What differs between two revisions by meaning; a revision never changes, so it is kept. */
export const useDifference = (from: number, to: number) => {
  const { id } = useWorkbench();
  return useQuery({
    queryKey: ['difference', id, from, to],
    queryFn: async () => {
      const at = (revision: number) =>
        request('GET /api/assessments/:id/at/:revision', { params: { id, revision } });
      const [before, after] = await Promise.all([at(from), at(to)]);
      return diffAssessments(before.assessment, after.assessment);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
};
