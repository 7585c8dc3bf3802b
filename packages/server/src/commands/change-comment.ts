import { message } from '@risikobilde/words';
import type { Comment } from '@risikobilde/api';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { findAssessment } from '../store/assessments.js';
import { readComments } from '../store/comments.js';

/** Changes a thread that is there, and gives the thread as it became. */
export const changeComment = async (
  services: Pick<Services, 'db'>,
  id: string,
  comment: string,
  change: (key: string) => Promise<void>,
): Promise<Result<Comment>> => {
  const row = await findAssessment(services.db, id);
  const [before] = row === undefined ? [] : await readComments(services.db, row.key, comment);
  if (row === undefined || before === undefined)
    return refuse('not-found', message('refusal.noComment', { comment, id }));
  await change(row.key);
  const [after = before] = await readComments(services.db, row.key, comment);
  return done(after);
};
