import type { Comment } from '@risikobilde/api';
import type { Result } from '../refusal.js';
import type { Services } from '../services.js';
import { setResolved } from '../store/comments.js';
import { changeComment } from './change-comment.js';

/** Opens a thread that was resolved. */
export const reopenComment = (services: Services, id: string, comment: string): Promise<Result<Comment>> =>
  changeComment(services, id, comment, () => setResolved(services.db, comment, undefined));
