import type { Comment, User } from '@risikobilde/api';
import type { Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { setResolved } from '../store/comments.js';
import { changeComment } from './change-comment.js';

/** Marks a thread as dealt with. */
export const resolveComment = (
  services: Pick<Services, 'db' | 'clock'>,
  user: User,
  id: string,
  comment: string,
): Promise<Result<Comment>> =>
  changeComment(services, id, comment, (key) =>
    setResolved(services.db, key, comment, true, { by: user, when: services.clock.now().toISOString() }),
  );
