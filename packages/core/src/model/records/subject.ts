import { z } from 'zod';
import { localDateSchema } from '../local-date-schema.js';
import {
  catalogueItemRef,
  citeSchema,
  countrySchema,
  idSchema,
  rangeSchema,
  recordKind,
  statementKind,
  refTo,
  verificationSchema,
  worldRef,
} from '../shared.js';
import { textSchema } from '../text-schema.js';

/** What is assessed, against which alternatives, on which scale; with its versions and change log. */
export const assessmentSchema = z.strictObject({
  ...recordKind('assessment'),
  title: textSchema,
  subject: z.strictObject({
    type: z.enum(['platform', 'service']),
    name: textSchema,
    description: textSchema.optional(),
    operator: refTo('party'),
    owners: refTo('party')
      .optional()
      .describe('The group of service owners that build on a platform; each puts its own party in its place'),
  }),
  alternatives: z
    .array(
      z.strictObject({
        id: idSchema,
        name: textSchema,
        description: textSchema.optional(),
        role: z.enum(['baseline', 'chosen', 'other']),
        from: localDateSchema.optional(),
        until: localDateSchema.optional().describe('The day it ended or by plan ends'),
        untilSource: worldRef('source').optional(),
      }),
    )
    .min(1),
  scale: worldRef('scale'),
  changeLog: z.array(
    z.strictObject({
      version: z.string().min(1),
      date: localDateSchema,
      precision: z.enum(['day', 'month']).default('day'),
      changes: textSchema,
    }),
  ),
  reassessWithinDays: z.int().positive().default(28).describe('How long a re-assessment may wait'),
  riskOwner: textSchema.optional().describe('The manager who answers for the risk'),
  dpo: textSchema.optional().describe('The data protection officer'),
  buildsOn: z
    .strictObject({
      release: z
        .string()
        .min(1)
        .describe(
          'The hash of the platform release stood on, or its file, such as platform/altinn3-2.6.json',
        ),
      title: textSchema,
    })
    .optional(),
  exposure: z
    .strictObject({
      persons: rangeSchema.describe('How many people the service holds data on'),
      who: textSchema,
      special: z
        .number()
        .min(0)
        .max(1)
        .optional()
        .describe('The share of them with special categories of data (art. 9), from 0 to 1'),
      why: textSchema,
    })
    .optional()
    .describe('Whom a failure of the platform reaches through this service'),
});

export const partySchema = z.strictObject({
  ...recordKind('party'),
  name: textSchema,
  type: z.enum(['authority', 'company', 'group', 'person']),
  orgNumber: z
    .string()
    .regex(/^\d{9}$/, 'an organisation number of nine digits')
    .optional(),
  country: countrySchema,
  parent: refTo('party').optional().describe('The owner: its law may reach this party'),
  contact: textSchema.optional(),
  note: textSchema.optional(),
  certifications: z
    .array(
      z.strictObject({
        scheme: worldRef('adequacy'),
        from: localDateSchema.optional(),
        until: localDateSchema.optional(),
        lastChecked: localDateSchema.optional(),
        source: citeSchema,
        verification: verificationSchema,
      }),
    )
    .optional(),
  count: z.int().positive().optional().describe('How many, when the party stands for a group'),
  members: z
    .array(z.strictObject({ code: z.string(), name: textSchema, orgNumber: z.string().optional() }))
    .optional()
    .describe('Known members of a group'),
});

export const activitySchema = z.strictObject({
  ...statementKind('activity'),
  title: textSchema,
  description: textSchema,
  purposes: z.array(
    z.strictObject({
      text: textSchema,
      bases: z
        .array(
          z.strictObject({
            article: z
              .string()
              .regex(/^(6\(1\)\([a-f]\)|9\(2\)\([a-j]\)|10)$/, 'an article such as 6(1)(e), 9(2)(g) or 10'),
            law: z.strictObject({ source: worldRef('source'), provision: z.string() }).optional(),
            note: textSchema.optional(),
          }),
        )
        .describe('Legal bases: art. 6, 9, 10 with the national law they lean on'),
    }),
  ),
  data: z.array(
    z.strictObject({
      text: textSchema,
      class: z
        .enum(['ordinary', 'nationalId', 'confidential', 'special', 'criminal', 'workRelated'])
        .default('ordinary'),
    }),
  ),
  subjects: z.array(
    z.strictObject({
      text: textSchema,
      count: rangeSchema.optional().describe('How many people'),
      vulnerable: z.boolean().default(false),
    }),
  ),
  retention: textSchema.optional(),
  recipients: z.array(textSchema).default([]),
  systems: z.array(textSchema).default([]),
  obtainedFrom: z.enum(['subject', 'others', 'both']).describe('Art. 13, 14 or both'),
  decides: z
    .array(
      z.strictObject({
        party: refTo('party'),
        what: z.array(z.enum(['purpose', 'essentialMeans'])).min(1),
      }),
    )
    .describe('Who decides purpose and essential means; roles follow from this'),
  jointArrangement: textSchema.optional().describe('Art. 26, when several decide together'),
  criteria: z
    .array(z.strictObject({ item: catalogueItemRef('wp248'), why: textSchema }))
    .default([])
    .describe('WP248 criteria met, such as c4'),
  necessity: z
    .strictObject({
      purposeLimitation: textSchema.optional(),
      minimisation: textSchema.optional(),
      accuracy: textSchema.optional(),
      storageLimitation: textSchema.optional(),
    })
    .optional()
    .describe('Art. 35(7)(b), principle by principle'),
});
