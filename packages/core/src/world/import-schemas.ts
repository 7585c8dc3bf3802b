import { z } from 'zod';
import { catalogueItemRef, worldRef } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { entry, fact } from './fact.js';
import { wants } from '../model/wanted.js';

const shortestWildcard = 4;

/** A word in lower case. `*` before or after it lets it be part of a compound; a short word must stand alone. */
const wordSchema = z
  .string()
  .regex(/^\*?[a-zæøå]+\*?$/, wants('compound'))
  .refine((word) => !word.includes('*') || word.replaceAll('*', '').length >= shortestWildcard, {
    error: wants('longEnough'),
    params: { least: shortestWildcard },
  });

/** Words in the names of form fields that speak for a class of personal data. They propose; a person decides. */
export const fieldWordsSchema = z.strictObject({
  ...entry('fieldWords'),
  name: textSchema.describe('The category of data, as it would stand in a record of processing'),
  dataClass: z.enum(['ordinary', 'nationalId', 'confidential', 'special', 'criminal', 'workRelated']),
  where: z
    .enum(['field', 'path'])
    .describe('field: the field’s own name only; path: the groups it stands in too'),
  subjects: z
    .strictObject({ text: textSchema, vulnerable: z.boolean() })
    .optional()
    .describe('Whom such a field is about'),
  criterion: z
    .strictObject({ item: catalogueItemRef('wp248'), why: textSchema })
    .optional()
    .describe('The WP 248 criterion it speaks for'),
  law: z
    .array(z.strictObject({ source: worldRef('source'), provision: z.string() }))
    .default([])
    .describe('What gives the class rules of its own'),
  why: textSchema,
  words: z.strictObject({ nb: z.array(wordSchema), nn: z.array(wordSchema), en: z.array(wordSchema) }),
  except: z.array(wordSchema).default([]).describe('Words that look alike and mean something else'),
  weakenedBy: z
    .array(wordSchema)
    .default([])
    .describe('Words beside it that make it less likely, such as those of businesses and of counts'),
  ...fact,
});

/** What the role codes in an access policy are called, and which of them act for somebody else. */
export const roleNamesSchema = z.strictObject({
  ...entry('roleNames'),
  title: textSchema,
  roles: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-ZÆØÅ0-9]+$/, wants('roleCode')),
        name: textSchema,
        from: z.enum(['unitRegister', 'populationRegister', 'altinn']).describe('Where the role comes from'),
        actsFor: z.enum(['accountant', 'auditor']).optional().describe('A professional who acts for clients'),
      }),
    )
    .min(1),
  ...fact,
});

/** The bodies that own services on the platform. */
export const serviceOwnersSchema = z.strictObject({
  ...entry('serviceOwners'),
  title: textSchema,
  owners: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z0-9]+$/),
        name: textSchema,
        orgNumber: z
          .string()
          .regex(/^\d{6,20}$/, wants('organisationNumber'))
          .optional(),
        production: z.boolean().describe('Whether it has a production environment'),
      }),
    )
    .min(1),
  leftOut: z
    .array(z.strictObject({ code: z.string(), why: textSchema }))
    .describe('What stands in the source list and is not an owner'),
  ...fact,
});
