import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { citeSchema, countrySchema, idSchema, verificationSchema } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { checkEveryMonths, entry, fact, lastChecked } from './fact.js';

// What suppliers publish by edition.

/** A supplier's standard terms by edition, clause by clause. Shipped clauses are in our own words. */
export const termsSchema = z.strictObject({
  ...entry('terms'),
  supplier: z.string().min(1),
  title: textSchema,
  ownWords: z.boolean().describe('true: shortened in our own words; false: the full text'),
  checkEveryMonths,
  lastChecked,
  editions: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        date: localDateSchema,
        precision: z.enum(['day', 'month', 'year']).default('day'),
        clauses: z.array(
          z.strictObject({
            anchor: z.string().min(1).describe('Stable across editions, such as "sub-processors"'),
            title: textSchema,
            text: textSchema,
            cite: citeSchema
              .optional()
              .describe('Where this clause was read, when not where the edition was'),
            verification: verificationSchema.optional().describe('When it differs from the edition’s'),
          }),
        ),
        ...fact,
      }),
    )
    .min(1),
});

export const subprocessorsSchema = z.strictObject({
  ...entry('subprocessors'),
  supplier: z.string().min(1),
  title: textSchema,
  checkEveryMonths,
  lastChecked,
  editions: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        date: localDateSchema,
        precision: z.enum(['day', 'month', 'year']).default('day'),
        complete: z.boolean().describe('false when only part of the list is held here'),
        entries: z.array(
          z.strictObject({
            id: idSchema,
            name: z.string().min(1),
            country: countrySchema.optional(),
            service: textSchema,
            contact: z.string().optional(),
            added: localDateSchema
              .optional()
              .describe(
                'The day it came on the list, where the source says so: it counts as new even in a list held in part',
              ),
          }),
        ),
        ...fact,
      }),
    )
    .min(1),
});
