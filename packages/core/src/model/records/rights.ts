import { z } from 'zod';
import { statementKind, refTo, worldRef } from '../shared.js';
import { textSchema } from '../text-schema.js';

const stepSchema = z.strictObject({ answer: z.enum(['yes', 'no', 'partly']), why: textSchema });

export const rightSchema = z.strictObject({
  ...statementKind('right'),
  article: z.enum(['13', '14', '15', '16', '17', '18', '19', '20', '21', '22']),
  activities: z.array(refTo('activity')).min(1),
  says: z
    .enum(['exists', 'doesNotExist', 'mayBeOverridden'])
    .describe('What the assessment says; the rules compute what the legal basis gives'),
  how: textSchema,
  answeredBy: refTo('party'),
  timeLimit: textSchema.optional(),
  exceptions: z
    .array(
      z.strictObject({
        provision: z.string().describe('Such as 14(5) or 17(3)'),
        letter: z
          .string()
          .regex(/^[a-j]$/)
          .optional(),
        law: z.strictObject({ source: worldRef('source'), provision: z.string() }).optional(),
        why: textSchema,
      }),
    )
    .default([]),
});

export const freedomSchema = z.strictObject({
  ...statementKind('freedom'),
  right: z.string().describe('Such as echr:8 or constitution:102'),
  title: textSchema,
  activities: z.array(refTo('activity')).min(1),
  steps: z.strictObject({
    engaged: stepSchema.optional(),
    interference: stepSchema.optional(),
    law: stepSchema.optional(),
    aim: stepSchema.optional(),
    suitable: stepSchema.optional(),
    necessary: stepSchema.optional(),
    proportionate: stepSchema.optional(),
    safeguards: stepSchema.optional(),
    remedy: stepSchema.optional(),
  }),
  conclusion: z.enum(['notEngaged', 'noInterference', 'justifiedInterference', 'violation']).optional(),
  why: textSchema.optional(),
});
