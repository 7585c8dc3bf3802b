import { idSchema } from '@risikobilde/core';
import { z } from 'zod';
import type { Of } from './typed.js';

const name = z.string().min(1).max(200);

/** What is to be erased: one of these. */
const toEraseSchema = z.union([
  z.strictObject({ comment: name.describe('The id of a comment or a reply: its text and its quotation') }),
  z.strictObject({
    record: idSchema.describe('Every text of a record, as it is and as it was'),
    field: name.optional().describe('Only this field, such as `raisedBy` or `title.nb`'),
  }),
  z.strictObject({ person: name.describe('The id of a user: who wrote, wherever it says so') }),
  z.strictObject({
    containing: z
      .string()
      .trim()
      .min(3)
      .max(200)
      .describe('Every text in which this stands, whatever the case of its letters'),
  }),
]);
export type ToErase = Of<typeof toEraseSchema>;

export const erasureRequestSchema = z
  .strictObject({
    what: toEraseSchema,
    why: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .optional()
      .describe('Such as the number of the case; never what was erased'),
  })
  .meta({ id: 'ErasureRequest' });
export type ErasureRequest = Of<typeof erasureRequestSchema>;

export const erasedSchema = z
  .strictObject({
    texts: z.int().nonnegative().describe('Texts that were erased from edits'),
    comments: z.int().nonnegative().describe('Texts that were erased from comments'),
    evidence: z.int().nonnegative().describe('Files whose bytes were erased'),
    revision: z.int().positive().describe('The revision of the assessment after it'),
    left: z
      .array(z.strictObject({ release: z.string(), version: z.string() }))
      .describe('Releases made elsewhere that hold it: only who made them can erase it'),
    isPurged: z
      .boolean()
      .describe('Whether the database was written anew without it; else its owner must do that'),
  })
  .meta({ id: 'Erased' });
export type ErasureReceipt = Of<typeof erasedSchema>;
