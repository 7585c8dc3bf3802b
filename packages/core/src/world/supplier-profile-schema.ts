import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { countrySchema, idSchema, worldRef } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { entry, fact } from './fact.js';
import { profileTopics } from './profile-topics.js';

const dated = {
  date: localDateSchema,
  precision: z.enum(['day', 'month', 'year']).default('day'),
};

const entity = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  type: z.enum(['company', 'group']).default('company'),
  country: countrySchema.optional().describe('Where it has its seat; left out where that was not found'),
  owner: z
    .strictObject({ entity: idSchema, ...fact })
    .optional()
    .describe('The entity of this profile that owns it: through it the law there may reach the data'),
  isParty: z.boolean().default(false).describe('Customers in the EEA have their contract with it'),
  text: textSchema.optional(),
  ...fact,
});

const certification = z.strictObject({
  of: idSchema.optional().describe('The entity; the supplier as a whole when left out'),
  scheme: worldRef('adequacy')
    .optional()
    .describe('An adequacy decision that covers those who are certified'),
  name: z.string().min(1).optional().describe('Any other scheme, as it calls itself'),
  status: z
    .enum(['certified', 'stated', 'onTheWay', 'ended', 'unknown'])
    .describe(
      'certified: seen in the register; stated: the supplier or others say so, the register was not read',
    ),
  on: localDateSchema.optional().describe('The day the status was seen, where that is known'),
  text: textSchema.optional(),
  ...fact,
});

const region = z.strictObject({
  id: idSchema,
  name: z.string().min(1).optional().describe('What the supplier calls it; the country when left out'),
  country: countrySchema,
  services: textSchema.optional().describe('What it is said to hold; anything when left out'),
  ...fact,
});

const notice = z.strictObject({
  days: z.int().positive().optional(),
  months: z.int().positive().optional(),
  of: textSchema.describe('What is told so long before: a new sub-processor for which data'),
  mayEnd: textSchema.optional().describe('What the customer may do against it'),
  ...fact,
});

/** An instrument that a supplier says it transfers on: what the customer’s own contract says is looked up there. */
const instrument = z.strictObject({
  id: idSchema,
  article: z.enum(['45', '46(2)(c)', '46(2)(b)', '47']),
  adequacy: worldRef('adequacy').optional(),
  source: worldRef('source').optional(),
  module: z.enum(['one', 'two', 'three', 'four']).optional(),
  name: textSchema,
  importer: idSchema.optional().describe('The entity that it is for; any outside the EEA when left out'),
  ...fact,
});

const commitment = z.strictObject({
  id: idSchema,
  text: textSchema,
  exceptions: z.array(z.strictObject({ text: textSchema, ...fact })).default([]),
  ...fact,
});

/** A supplier as it stands in public: who it is, where, on which terms, and what was looked for and not found. */
export const supplierProfileSchema = z
  .strictObject({
    ...entry('supplierProfile'),
    supplier: z.string().min(1),
    title: textSchema,
    entities: z.array(entity).min(1),
    certifications: z.array(certification).default([]),
    regions: z.array(region).default([]),
    terms: z.array(worldRef('terms')).default([]),
    subprocessors: z.array(worldRef('subprocessors')).default([]),
    notice: z.array(notice).default([]),
    transfers: z.array(instrument).default([]),
    commitments: z.array(commitment).default([]),
    requests: z
      .array(z.strictObject({ ...dated, text: textSchema, ...fact }))
      .default([])
      .describe('What authorities have asked for, by the supplier’s own count or by others'),
    incidents: z.array(z.strictObject({ ...dated, text: textSchema, ...fact })).default([]),
    notFound: z
      .array(z.strictObject({ about: z.enum(profileTopics), text: textSchema, asOf: localDateSchema }))
      .default([])
      .describe('What was looked for in vain, and when'),
  })
  .describe('Each topic has a fact or says that none was found');
