import { message } from '@risikobilde/words';
import type { Comment, CommentRequest, User } from '@risikobilde/api';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { findAssessment } from '../store/assessments.js';
import { insertComment } from '../store/comments.js';
import { recordNotThere } from './record-not-there.js';

/** Begins a thread about a record, one of its fields, or words in it. */
export const commentOnRecord = async (
  services: Pick<Services, 'db' | 'clock' | 'newId' | 'states'>,
  user: User,
  id: string,
  { record, field, quote, text }: CommentRequest,
): Promise<Result<Comment>> => {
  const row = await findAssessment(services.db, id);
  if (row === undefined) return refuse('not-found', message('refusal.noAssessment', { id }));
  const state = await services.states.at(services.db, row.key, row.revision, row.head);
  if (!state.has(record)) return recordNotThere(record, state);
  const comment: Comment = {
    id: services.newId(),
    record,
    ...(field !== undefined && { field }),
    ...(quote !== undefined && { quote }),
    text,
    by: user,
    when: services.clock.now().toISOString(),
    replies: [],
  };
  await insertComment(services.db, row.key, comment);
  return done(comment);
};
