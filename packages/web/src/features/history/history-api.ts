import type { AssessmentAnswer, ChainAnswer, EventPage } from '@risikobilde/core';
import { request } from '../../data/api.js';

/** What the server tells about the past of an assessment. */
export const historyApi = {
  /** At most `limit` edits, oldest first, the first of them the one after `after`. */
  events: (id: string, after: number, limit: number) =>
    request<EventPage>(`/api/assessments/${id}/events?after=${after}&limit=${limit}`),
  at: (id: string, revision: number) => request<AssessmentAnswer>(`/api/assessments/${id}/at/${revision}`),
  verify: (id: string) => request<ChainAnswer>(`/api/assessments/${id}/verify`),
};
