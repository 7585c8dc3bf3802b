import type { Comment, User } from '@risikobilde/api';
import type { Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { insertReply } from '../store/comments.js';
import { changeComment } from './change-comment.js';

/** Adds a reply to a thread. A thread that was resolved stays so: opening it again is said, not implied. */
export const replyToComment = (
  services: Pick<Services, 'db' | 'clock' | 'newId'>,
  user: User,
  id: string,
  comment: string,
  text: string,
): Promise<Result<Comment>> =>
  changeComment(services, id, comment, (key) =>
    insertReply(services.db, key, comment, {
      id: services.newId(),
      by: user,
      when: services.clock.now().toISOString(),
      text,
    }),
  );
