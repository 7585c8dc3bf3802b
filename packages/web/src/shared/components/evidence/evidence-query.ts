import { allPages } from '../../data/all-pages.js';
import { request } from '../../data/api.js';

/** The files that are kept for an assessment, and how much room there is. */
export const evidenceQuery = (id: string) => ({
  queryKey: ['evidence', id],
  queryFn: async () => {
    const pages = await allPages((after) =>
      request('GET /api/assessments/:id/evidence', { params: { id }, query: { after } }),
    );
    const [first] = pages;
    return { ...first, files: pages.flatMap(({ files }) => files) };
  },
});
