import type { AssessmentSummary } from '@risikobilde/api';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { today } from '../../shared/search-params.js';

/** Puts an assessment in the archive, or takes it out again: an edit like any other, so that its history says who and when. */
export const moveAssessment = async (
  { id }: Pick<AssessmentSummary, 'id'>,
  isArchived: boolean,
): Promise<void> => {
  const { revision } = await request('GET /api/assessments/:id', { params: { id } });
  const change = isArchived
    ? { record: id, set: { archived: today() } }
    : { record: id, unset: ['archived'] };
  await request('POST /api/assessments/:id/edits', {
    params: { id },
    body: { clientEditId: crypto.randomUUID(), baseRevision: revision, changes: [change] },
  });
  await queryClient.invalidateQueries({ queryKey: ['assessments'] });
};
