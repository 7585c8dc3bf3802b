import { addressSchema } from './address.js';
import { z } from 'zod';
import {
  commentListSchema,
  commentRequestSchema,
  commentSchema,
  declineRequestSchema,
  replyRequestSchema,
  suggestionRequestSchema,
  takeRequestSchema,
} from './comments.js';
import { erasedSchema, erasureRequestSchema } from './erasures.js';
import { inPages } from './pages.js';
import type { Route } from './route.js';

const assessment = z.strictObject({ id: addressSchema });
const comment = assessment.extend({ comment: z.string().max(100) });

/** What readers say of an assessment, and what is erased of what anybody said. */
export const commentRoutes = {
  'GET /api/assessments/:id/comments': {
    summary: 'Comments, a page at a time, oldest first',
    right: 'readAssessment',
    reads: 'opened',
    params: assessment,
    query: z.strictObject(inPages()),
    answers: { 200: commentListSchema },
    refusals: ['not-found'],
  },
  'POST /api/assessments/:id/comments': {
    summary: 'Comment on a record',
    right: 'commentAssessment',
    params: assessment,
    body: commentRequestSchema,
    answers: { 201: commentSchema },
    refusals: ['not-found', 'comment-invalid'],
  },
  'POST /api/assessments/:id/comments/:comment/replies': {
    summary: 'Reply to a comment',
    right: 'commentAssessment',
    params: comment,
    body: replyRequestSchema,
    answers: { 201: commentSchema },
    refusals: ['not-found'],
  },
  'POST /api/assessments/:id/comments/:comment/resolve': {
    summary: 'Resolve a comment',
    right: 'commentAssessment',
    params: comment,
    answers: { 200: commentSchema },
    refusals: ['not-found'],
  },
  'POST /api/assessments/:id/comments/:comment/reopen': {
    summary: 'Open a resolved comment again',
    right: 'commentAssessment',
    params: comment,
    answers: { 200: commentSchema },
    refusals: ['not-found'],
  },
  'POST /api/assessments/:id/suggestions': {
    summary: 'Suggest another text in the place of a piece of one',
    right: 'commentAssessment',
    params: assessment,
    body: suggestionRequestSchema,
    answers: { 201: commentSchema },
    refusals: ['not-found', 'comment-invalid', 'suggestion-not-possible'],
  },
  'POST /api/assessments/:id/comments/:comment/take': {
    summary: 'Take a suggestion: an edit by who takes it, which names who made it',
    right: 'editAssessment',
    params: comment,
    body: takeRequestSchema,
    answers: { 200: commentSchema },
    refusals: ['not-found', 'suggestion-not-possible', 'edit-invalid', 'edit-conflict', 'step-not-possible'],
  },
  'POST /api/assessments/:id/comments/:comment/decline': {
    summary: 'Decline a suggestion, with the reason',
    right: 'editAssessment',
    params: comment,
    body: declineRequestSchema,
    answers: { 200: commentSchema },
    refusals: ['not-found', 'suggestion-not-possible'],
  },
  'POST /api/assessments/:id/erasures': {
    summary: 'Erase texts that hold personal data, everywhere in the assessment and as it ever was',
    right: 'eraseText',
    params: assessment,
    body: erasureRequestSchema,
    answers: { 200: erasedSchema },
    refusals: ['not-found', 'erasure-not-possible'],
    isHeavy: true,
  },
} as const satisfies Readonly<Record<string, Route>>;
