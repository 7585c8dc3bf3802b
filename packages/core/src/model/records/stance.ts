import { z } from 'zod';
import { localDateSchema } from '../local-date-schema.js';
import { idSchema, recordKind, refTo } from '../shared.js';
import { textSchema } from '../text-schema.js';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 as 64 hexadecimal digits');

/** What a service owner answers to one statement of the platform release it builds on. */
export const stanceSchema = z
  .strictObject({
    ...recordKind('stance'),
    of: idSchema.describe('The id of the statement in the platform release, as the platform writes it'),
    answer: z.enum(['adapt', 'adopt', 'reject']),
    reason: textSchema.optional().describe('Required unless it is adopted as it stands'),
    fields: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('Fields of the statement that read otherwise in this service'),
    replacedBy: z.array(refTo('*')).default([]).describe('Own records that stand in its place'),
    confirmed: z
      .array(
        z.strictObject({
          release: hashSchema.describe('The release in which it was read'),
          content: z
            .union([z.literal('withdrawn'), hashSchema])
            .describe('The hash of the statement as it was read; withdrawn: the release no longer has it'),
          on: localDateSchema,
          by: textSchema,
          result: z
            .enum(['taken', 'changed', 'unchanged'])
            .describe('taken: the first answer; changed: the answer was altered; unchanged: it was kept'),
          because: textSchema.optional(),
        }),
      )
      .default([])
      .describe('Each time somebody read the statement and stood by an answer, oldest first; never removed'),
  })
  .refine(({ answer, reason }) => answer === 'adopt' || reason !== undefined, {
    error: 'to adapt or reject a statement needs a reason',
    path: ['reason'],
  })
  .refine(({ answer, fields }) => answer === 'adapt' || fields === undefined, {
    error: 'only a statement that is adapted has fields of its own',
    path: ['fields'],
  });
