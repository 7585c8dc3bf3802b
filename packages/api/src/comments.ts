import { idSchema } from '@risikobilde/core';
import { z } from 'zod';
import { userSchema } from './answers.js';
import { eventSchema } from './edits.js';
import { nextPage } from './pages.js';
import { nameSchema, type Of } from './typed.js';

const wordsSchema = z.string().trim().min(1).max(10_000).describe('Plain text; it is never read as HTML');

/** A piece of a text of a record, as it is stored: Markdown keeps the white space around it. */
const pieceSchema = z.string().min(1).max(20_000);

const replySchema = z
  .strictObject({
    id: z.string(),
    by: userSchema,
    when: z.string(),
    text: z.string(),
    erased: z.string().optional().describe('The day that the text was erased'),
  })
  .meta({ id: 'Reply' });

/** A thread about a record, one of its fields, or words quoted from it. */
export const commentSchema = z
  .strictObject({
    id: z.string(),
    record: z.string(),
    field: z.string().optional(),
    quote: z.string().optional().describe('The words that the comment is about'),
    instead: z
      .string()
      .optional()
      .describe(
        'What is suggested in the place of the quotation, which is then a piece of the field as stored',
      ),
    text: z.string().describe('Empty where a suggestion says nothing beside what it suggests'),
    by: userSchema,
    when: z.string(),
    erased: z.string().optional().describe('The day that the text was erased'),
    replies: z.array(replySchema),
    resolved: z.strictObject({ by: userSchema, when: z.string() }).optional(),
    decision: z
      .strictObject({
        taken: z.boolean(),
        because: z.string().optional().describe('Why it was declined'),
      })
      .optional()
      .describe(
        'What became of a suggestion, or of feedback from a reader; by whom and when is in `resolved`',
      ),
  })
  .meta({ id: 'Comment' });
export type Comment = Of<typeof commentSchema>;
export const commentListSchema = z.strictObject({ comments: z.array(commentSchema), ...nextPage });

export const commentRequestSchema = z
  .strictObject({
    record: idSchema,
    field: z.string().min(1).max(200).optional(),
    quote: z.string().min(1).max(2000).optional(),
    text: wordsSchema,
  })
  .meta({ id: 'CommentRequest' });
export type CommentRequest = Of<typeof commentRequestSchema>;

export const suggestionRequestSchema = z
  .strictObject({
    record: idSchema,
    field: z.string().min(1).max(200).describe('The text that it is about, with its language: `body.nb`'),
    quote: pieceSchema.describe('The piece of it, as stored, that would be replaced'),
    instead: pieceSchema.describe('What would stand there'),
    text: wordsSchema.optional().describe('Why'),
  })
  .meta({ id: 'SuggestionRequest' });
export type SuggestionRequest = Of<typeof suggestionRequestSchema>;

export const takeRequestSchema = z
  .strictObject({
    piece: pieceSchema.describe(
      'The piece that is replaced, as the text is now: the quotation, unless the text was changed since',
    ),
  })
  .meta({ id: 'TakeRequest' });

export const declineRequestSchema = z.strictObject({ because: wordsSchema }).meta({ id: 'DeclineRequest' });

export const replyRequestSchema = z.strictObject({ text: wordsSchema }).meta({ id: 'ReplyRequest' });

/** One window of one person; made by the browser. */
export const clientSchema = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

export const presenceRequestSchema = z
  .strictObject({
    client: clientSchema.describe('One window of one person; made by the browser, and told to nobody'),
    name: nameSchema(100),
    record: idSchema.optional().describe('What the person is in; left out when in none'),
  })
  .meta({ id: 'PresenceRequest' });

const presentSchema = z
  .strictObject({
    client: z.string().describe('What a window is told of by, which nobody can say anything under'),
    name: z.string(),
    record: z.string().optional(),
  })
  .meta({
    id: 'Present',
    description: 'Someone who has the assessment open; forgotten after 45 s of silence',
  });
export type Present = Of<typeof presentSchema>;

/** What the live stream sends; the name of the SSE event is `type`. */
export const liveMessageSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('hello'),
      revision: z.int(),
      present: z.array(presentSchema),
      you: z.string().optional().describe('What this window is called in `present`'),
    }),
    z.strictObject({ type: z.literal('edit'), event: eventSchema }),
    z.strictObject({ type: z.literal('comment'), comment: commentSchema }),
    z.strictObject({ type: z.literal('presence'), present: z.array(presentSchema) }),
    z.strictObject({ type: z.literal('deleted') }),
    z.strictObject({ type: z.literal('world') }),
  ])
  .meta({ id: 'LiveMessage' });
export type LiveMessage = Of<typeof liveMessageSchema>;
