import { commentOnRecord } from '../../commands/comment-on-record.js';
import { reopenComment } from '../../commands/reopen-comment.js';
import { replyToComment } from '../../commands/reply-to-comment.js';
import { resolveComment } from '../../commands/resolve-comment.js';
import { done } from '../../refusal.js';
import { readComments } from '../../store/comments.js';
import { findRow } from '../../store/find-row.js';
import type { Handlers } from '../handler.js';

export const commentHandlers = {
  'GET /api/assessments/:id/comments': async ({ services: { db }, params }) => {
    const row = await findRow(db, params.id);
    return row.ok ? done({ comments: await readComments(db, row.value.key) }) : row;
  },
  'POST /api/assessments/:id/comments': ({ services, user, params, body }) =>
    commentOnRecord(services, user, params.id, body),
  'POST /api/assessments/:id/comments/:comment/replies': ({ services, user, params, body }) =>
    replyToComment(services, user, params.id, params.comment, body.text),
  'POST /api/assessments/:id/comments/:comment/resolve': ({ services, user, params }) =>
    resolveComment(services, user, params.id, params.comment),
  'POST /api/assessments/:id/comments/:comment/reopen': ({ services, user, params }) =>
    reopenComment(services, user, params.id, params.comment),
} satisfies Partial<Handlers>;
