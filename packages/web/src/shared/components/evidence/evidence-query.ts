import { request } from '../../data/api.js';

/** The files that are kept for an assessment, and how much room there is. */
export const evidenceQuery = (id: string) => ({
  queryKey: ['evidence', id],
  queryFn: () => request('GET /api/assessments/:id/evidence', { params: { id } }),
});
