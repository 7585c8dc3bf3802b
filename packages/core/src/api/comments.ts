import { z } from 'zod';
import type { SealedEditEvent } from './edits.js';
import { idSchema } from '../model/shared.js';
import { userSchema } from './answers.js';

// PostgreSQL keeps no NUL, and half a character (a lone surrogate) is no text.
const isKept = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);
const wordsSchema = z
  .string()
  .trim()
  .min(1)
  .max(10_000)
  .refine(isKept, { error: 'text without NUL and without half a character' })
  .describe('Plain text; it is never read as HTML');

const replySchema = z.strictObject({
  id: z.string(),
  by: userSchema,
  when: z.string(),
  text: z.string(),
});

/** A thread about a record, one of its fields, or words quoted from it. */
export const commentSchema = z
  .strictObject({
    id: z.string(),
    record: z.string(),
    field: z.string().optional(),
    quote: z.string().optional().describe('The words that the comment is about'),
    text: z.string(),
    by: userSchema,
    when: z.string(),
    replies: z.array(replySchema),
    resolved: z.strictObject({ by: userSchema, when: z.string() }).optional(),
  })
  .meta({ id: 'Comment' });
export type Comment = Readonly<z.infer<typeof commentSchema>>;

export const commentListSchema = z.strictObject({ comments: z.array(commentSchema) });
export type CommentList = { readonly comments: readonly Comment[] };

export const commentRequestSchema = z
  .strictObject({
    record: idSchema,
    field: z.string().min(1).max(200).refine(isKept).optional(),
    quote: z.string().min(1).max(2000).refine(isKept).optional(),
    text: wordsSchema,
  })
  .meta({ id: 'CommentRequest' });
export type CommentRequest = Readonly<z.infer<typeof commentRequestSchema>>;

export const replyRequestSchema = z.strictObject({ text: wordsSchema }).meta({ id: 'ReplyRequest' });
export type ReplyRequest = Readonly<z.infer<typeof replyRequestSchema>>;

export const presenceRequestSchema = z
  .strictObject({
    client: z
      .string()
      .regex(/^[A-Za-z0-9_-]{8,64}$/)
      .describe('One window of one person; made by the browser'),
    name: z.string().trim().min(1).max(100).refine(isKept),
    record: idSchema.optional().describe('What the person is in; left out when in none'),
  })
  .meta({ id: 'PresenceRequest' });
export type PresenceRequest = Readonly<z.infer<typeof presenceRequestSchema>>;

/** Someone who has the assessment open. Forgotten after 45 seconds without a word. */
export type Present = { readonly client: string; readonly name: string; readonly record?: string };

/** What the live stream sends; the name of the SSE event is `type`. */
export type LiveMessage =
  | { readonly type: 'hello'; readonly revision: number; readonly present: readonly Present[] }
  | { readonly type: 'edit'; readonly event: SealedEditEvent }
  | { readonly type: 'comment'; readonly comment: Comment }
  | { readonly type: 'presence'; readonly present: readonly Present[] }
  | { readonly type: 'deleted' };
