import { z } from 'zod';
import { sectorSchema } from '../kinds/sectors.js';
import { countrySchema, worldRef } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { entry, fact } from './fact.js';

const law = z.strictObject({ source: worldRef('source'), provision: z.string().min(1) });

/** The law of one sector in one state: which acts a basis for processing is looked for in, and what they say nothing of. */
export const sectorLawSchema = z.strictObject({
  ...entry('sectorLaw'),
  title: textSchema,
  country: countrySchema,
  sector: sectorSchema,
  acts: z
    .array(
      z.strictObject({
        source: worldRef('source'),
        bases: z
          .array(z.string().min(1))
          .default([])
          .describe('Its provisions that give a basis; what each can carry stands with the provision'),
        noBasis: z
          .strictObject({ text: textSchema, ...fact })
          .optional()
          .describe(
            'The act was searched and has none: the task is laid down here, the basis is judged by people',
          ),
        secrecy: z.array(law).default([]),
        retention: z
          .strictObject({ law: z.array(law).default([]), text: textSchema, ...fact })
          .optional()
          .describe(
            'How long data are kept by the act, or that it does not say; not looked up when left out',
          ),
      }),
    )
    .min(1),
  purposes: z
    .array(
      z.strictObject({
        text: textSchema,
        law: z.array(law).min(1).describe('Where the act itself names the purpose'),
      }),
    )
    .default([])
    .describe('What data are often processed for in the sector: offered, never chosen'),
});
