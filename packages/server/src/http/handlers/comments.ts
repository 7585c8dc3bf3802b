import { commentOnRecord } from '../../commands/comment-on-record.js';
import { declineSuggestion, takeSuggestion } from '../../commands/decide-on-suggestion.js';
import { reopenComment } from '../../commands/reopen-comment.js';
import { replyToComment } from '../../commands/reply-to-comment.js';
import { resolveComment } from '../../commands/resolve-comment.js';
import { suggestText } from '../../commands/suggest-text.js';
import { done } from '../../base/refusal.js';
import { readCommentPage } from '../../store/comments.js';
import { findRow } from '../../store/find-row.js';
import type { Handlers } from '../handler.js';
import { pageRead } from '../page-of.js';

export const commentHandlers = {
  'GET /api/assessments/:id/comments': async ({ services: { db }, params, query }) => {
    const row = await findRow(db, params.id);
    if (!row.ok) return row;
    const read = pageRead(await readCommentPage(db, row.value.key, query), ({ id }) => id, query);
    return read.ok ? done({ comments: read.value.page, ...read.value.next }) : read;
  },
  'POST /api/assessments/:id/comments': ({ services, user, params, body }) =>
    commentOnRecord(services, user, params.id, body),
  'POST /api/assessments/:id/comments/:comment/replies': ({ services, user, params, body }) =>
    replyToComment(services, user, params.id, params.comment, body.text),
  'POST /api/assessments/:id/comments/:comment/resolve': ({ services, user, params }) =>
    resolveComment(services, user, params.id, params.comment),
  'POST /api/assessments/:id/comments/:comment/reopen': ({ services, user, params }) =>
    reopenComment(services, user, params.id, params.comment),
  'POST /api/assessments/:id/suggestions': ({ services, user, params, body }) =>
    suggestText(services, user, params.id, body),
  'POST /api/assessments/:id/comments/:comment/take': ({ services, user, permitted, params, body }) =>
    takeSuggestion(services, { user, permitted }, params.id, params.comment, body.piece),
  'POST /api/assessments/:id/comments/:comment/decline': ({ services, user, params, body }) =>
    declineSuggestion(services, user, params.id, params.comment, body.because),
} satisfies Partial<Handlers>;
