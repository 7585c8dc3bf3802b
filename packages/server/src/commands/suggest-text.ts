import { message } from '@risikobilde/words';
import type { Comment, SuggestionRequest, User } from '@risikobilde/api';
import { valueAt } from '@risikobilde/core';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { findAssessment } from '../store/assessments.js';
import { insertComment } from '../store/comments.js';
import { recordNotThere } from './record-not-there.js';

/** Suggests another text in the place of a piece of one, as a thread of comments; nothing is changed until somebody takes it. */
export const suggestText = async (
  services: Pick<Services, 'db' | 'clock' | 'newId' | 'states'>,
  user: User,
  id: string,
  { record, field, quote, instead, text = '' }: SuggestionRequest,
): Promise<Result<Comment>> => {
  const row = await findAssessment(services.db, id);
  if (row === undefined) return refuse('not-found', message('refusal.noAssessment', { id }));
  const state = await services.states.at(services.db, row.key, row.revision, row.head);
  const found = state.get(record);
  if (found === undefined) return recordNotThere(record, state);
  const stored = valueAt(found, field);
  if (typeof stored !== 'string' || !stored.includes(quote))
    return refuse('suggestion-not-possible', message('refusal.pieceNotThere', { record, field }));
  if (quote === instead) return refuse('suggestion-not-possible', message('refusal.suggestsNothing'));
  const comment: Comment = {
    id: services.newId(),
    record,
    field,
    quote,
    instead,
    text,
    by: user,
    when: services.clock.now().toISOString(),
    replies: [],
  };
  await insertComment(services.db, row.key, comment);
  return done(comment);
};
