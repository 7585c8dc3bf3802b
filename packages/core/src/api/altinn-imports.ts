import { z } from 'zod';
import { textSchema } from '../model/text-schema.js';

/** The assessments that an app was imported into before. */
export const altinnImportsSchema = z
  .strictObject({
    imports: z.array(
      z.strictObject({
        assessment: z.string().describe('The id of the assessment'),
        title: textSchema,
        revision: z.int(),
      }),
    ),
  })
  .meta({ id: 'AltinnImports' });
export type AltinnImports = Readonly<z.infer<typeof altinnImportsSchema>>;
