import { z } from 'zod';
import { localDateSchema } from '../local-date-schema.js';
import { alternativeRef, recordKind, refTo } from '../shared.js';
import { textSchema } from '../text-schema.js';

export const adviceSchema = z.strictObject({
  ...recordKind('advice'),
  adviser: z.enum(['dpo', 'dataSubjects', 'processor', 'authority']),
  by: textSchema,
  on: localDateSchema,
  text: textSchema,
  followed: z.enum(['yes', 'partly', 'no']),
  why: textSchema.optional(),
});

export const decisionSchema = z.strictObject({
  ...recordKind('decision'),
  type: z.enum(['acceptance', 'approval', 'priorConsultation', 'finding']),
  scenario: refTo('scenario').optional(),
  alternative: alternativeRef().optional(),
  state: z.enum(['current', 'planned']).optional(),
  finding: z.string().optional().describe('The id of the finding that is answered'),
  contentHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  needed: z.boolean().optional().describe('Whether prior consultation (art. 36) is needed'),
  by: textSchema,
  on: localDateSchema,
  why: textSchema,
  condition: textSchema.optional(),
  expires: localDateSchema.optional(),
});
