import { z } from 'zod';
import { localDateSchema } from '../local-date-schema.js';
import { catalogueItemRef, countrySchema, statementKind, refTo, worldRef } from '../shared.js';
import { textSchema } from '../text-schema.js';

export const engagementSchema = z.strictObject({
  ...statementKind('engagement'),
  principal: refTo('party').describe('Who engages'),
  contractor: refTo('party').describe('Who is engaged'),
  activities: z.array(refTo('activity')).min(1),
  contract: z.strictObject({
    title: textSchema,
    inWriting: z.boolean(),
    law: countrySchema.optional().describe('The law that governs the contract'),
    date: localDateSchema.optional(),
  }),
  terms: z.array(z.strictObject({ terms: worldRef('terms'), edition: z.string() })).default([]),
  subprocessors: z
    .strictObject({
      list: worldRef('subprocessors'),
      edition: z.string(),
      authorisation: z.enum(['general', 'specific']),
    })
    .optional(),
  places: z.array(
    z.strictObject({
      country: countrySchema,
      what: z.enum(['storage', 'processing', 'access']),
      text: textSchema.optional(),
    }),
  ),
  certifications: z.array(textSchema).default([]),
  note: textSchema.optional(),
});

export const transferSchema = z.strictObject({
  ...statementKind('transfer'),
  title: textSchema,
  exporter: refTo('party'),
  importer: refTo('party'),
  country: countrySchema,
  mode: z.enum(['storage', 'remoteAccess', 'onward']),
  frequency: z
    .enum(['routine', 'occasional', 'possible', 'excluded'])
    .describe('excluded: shown not to happen, with the measure that prevents it'),
  activities: z.array(refTo('activity')).min(1),
  data: textSchema,
  clearText: z.boolean().describe('Whether the importer can read the data'),
  grounds: z.array(
    z.strictObject({
      article: z
        .string()
        .regex(
          /^(45|46\(2\)\([a-f]\)|46\(3\)\([ab]\)|47|49\(1\)(\([a-g]\))?)$/,
          'an article of chapter V such as 45, 46(2)(c) or 49(1)(d)',
        ),
      adequacy: worldRef('adequacy').optional(),
      source: worldRef('source').optional(),
      from: localDateSchema.optional(),
      until: localDateSchema.optional(),
      note: textSchema.optional(),
    }),
  ),
  impactAssessments: z
    .array(
      z.strictObject({
        on: localDateSchema,
        until: localDateSchema.optional().describe('The day it was taken out or replaced'),
        by: z
          .union([refTo('party'), z.literal('example')])
          .describe('Who assessed; "example": the shipped example itself, which covers no transfer'),
        text: textSchema,
        guarantees: z
          .array(
            z.strictObject({
              guarantee: catalogueItemRef('essential-guarantees').describe(
                'European essential guarantee A-D',
              ),
              met: z.enum(['met', 'partly', 'notMet']),
              why: textSchema,
            }),
          )
          .default([]),
      }),
    )
    .default([]),
  supplementary: z.array(refTo('measure')).default([]),
  note: textSchema.optional(),
});

export const requirementSchema = z.strictObject({
  ...statementKind('requirement'),
  item: catalogueItemRef().describe('Catalogue item, such as art-28:h'),
  engagement: refTo('engagement'),
  met: z.enum(['met', 'partly', 'notMet']),
  clause: z.strictObject({ terms: worldRef('terms'), edition: z.string(), anchor: z.string() }).optional(),
  why: textSchema,
  on: localDateSchema,
  by: z
    .union([refTo('party'), z.literal('example')])
    .describe('Who assessed it; "example": the shipped example itself'),
});
