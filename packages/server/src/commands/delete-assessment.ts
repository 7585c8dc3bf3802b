import { message } from '@risikobilde/words';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { findAssessment, markDeleted } from '../store/assessments.js';

/**
 * Takes an assessment out of use. Whoever does it confirms with the revision they have seen, so that nobody deletes what
 * another has just written. Its events stay: what was assessed, and when, may have to be shown later.
 */
export const deleteAssessment = async (
  services: Pick<Services, 'db'>,
  id: string,
  revision: number,
): Promise<Result<undefined>> => {
  const row = await findAssessment(services.db, id);
  if (row === undefined) return refuse('not-found', message('refusal.noAssessment', { id }));
  if (row.revision !== revision || !(await markDeleted(services.db, row.key, revision)))
    return refuse(
      'revision-differs',
      message('refusal.revisionDiffers', { found: revision, id, now: row.revision }),
      {
        revision: row.revision,
      },
    );
  return done(undefined);
};
