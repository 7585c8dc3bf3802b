import { recordSchemas } from '@risikobilde/core';
import { z } from 'zod';
import type { Of } from './typed.js';

/** Characters that a reader may send. */
export const feedbackLimits = { text: 2000, name: 100, email: 254 } as const;

/** Who wrote a thread that began as feedback: its name and address are gone once it is answered. */
export const readerId = 'reader';
export type ReaderId = typeof readerId;

const isKept = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);
const line = (most: number) => z.string().trim().min(1).max(most).refine(isKept);

const feedbackSchema = z
  .strictObject({
    id: z.string(),
    received: z.string().describe('A moment in UTC'),
    edition: z
      .string()
      .optional()
      .describe('The version of the edition; left out of a draft that was shared'),
    page: z.string().describe('The page that was read: `nb/conclusion.html`'),
    record: z.string().describe('The record that the sentence is of; of the assessment where it is of none'),
    quote: z.string().describe('The sentence, as it was read'),
    text: z.string().describe('Plain text; it is never read as HTML'),
    name: z.string().optional(),
    email: z.string().optional().describe('To answer to; gone when the feedback is answered'),
  })
  .meta({ id: 'Feedback' });
export type Feedback = Of<typeof feedbackSchema>;
export const feedbackListSchema = z.strictObject({ feedback: z.array(feedbackSchema) });

const { type } = recordSchemas.doubt.shape;

export const feedbackAnswerSchema = z
  .discriminatedUnion('as', [
    z.strictObject({ as: z.literal('comment') }),
    z.strictObject({
      as: z.literal('doubt'),
      text: line(2000).describe('The doubt, in the words of who takes it'),
      raisedBy: line(200),
      type,
    }),
    z.strictObject({ as: z.literal('declined'), because: line(2000) }),
  ])
  .meta({ id: 'FeedbackAnswer' });
export type FeedbackAnswer = Of<typeof feedbackAnswerSchema>;
