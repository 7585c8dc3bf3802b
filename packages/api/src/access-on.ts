import { z } from 'zod';
import { roles } from './access.js';
import { userSchema } from './answers.js';
import { daySchema, type Of } from './typed.js';

/** What an auditor asks whether somebody could do on a day, in the order of the life cycle. */
export const heldActions = [
  'editAssessment',
  'giveAdvice',
  'acceptRisk',
  'approveAssessment',
  'releaseAssessment',
  'shareDraft',
  'deleteAssessment',
] as const;

export const accessOnSchema = z
  .strictObject({
    on: daySchema,
    actions: z.array(z.enum(heldActions)).describe('What is said of each whether they could, in its order'),
    people: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        isMachine: z.boolean(),
        could: z
          .array(z.enum(heldActions))
          .describe(
            'By the policies as they are now; whoever wrote what a step is about could not take it, whatever their roles',
          ),
        roles: z.array(
          z.strictObject({
            role: z.enum(roles),
            through: z
              .enum(['organisation', 'grant', 'shared'])
              .describe(
                'In the organisation that has the assessment, to this assessment alone, or in an organisation that it is shared with',
              ),
            of: z.string().optional().describe('The name of the organisation that it is shared with'),
            given: z.string().describe('A moment in UTC'),
            givenBy: userSchema,
            reason: z.string().optional(),
            until: daySchema.optional(),
            ended: z.string().optional().describe('When it was ended, if it has been since'),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'AccessOn' });
export type AccessOn = Of<typeof accessOnSchema>;
