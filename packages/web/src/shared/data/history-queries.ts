import type { EventPage } from '@risikobilde/api';
import { diffAssessments, type LocalDate, type SealedEditEvent } from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { request } from './api.js';
import { useSnapshot, useWorkbench } from './context.js';

/** What has been read of each assessment: an edit never changes, so only those after the last are asked for. */
const read = new Map<string, readonly SealedEditEvent[]>();

/** Every edit so far, oldest first, read page by page. */
const allEvents = async (id: string): Promise<readonly SealedEditEvent[]> => {
  const events = [...(read.get(id) ?? [])];
  for (let after: number | undefined = events.at(-1)?.revision ?? 0; after !== undefined; ) {
    const page: EventPage = await request('GET /api/assessments/:id/events', {
      params: { id },
      query: { after, limit: 500 },
    });
    events.push(...page.events);
    after = page.next;
  }
  read.set(id, events);
  return events;
};

/** The edits of the assessment; asked for anew when a new revision is stored. */
export const useEvents = () => {
  const { id } = useWorkbench();
  const { revision } = useSnapshot();
  return useQuery({
    queryKey: ['events', id, revision],
    queryFn: () => allEvents(id),
    placeholderData: (before: readonly SealedEditEvent[] | undefined) => before,
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
