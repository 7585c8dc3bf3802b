import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { countrySchema, worldRef } from '../model/shared.js';
import { languageTagSchema, textSchema } from '../model/text-schema.js';
import { wants } from '../model/wanted.js';
import { entry, fact } from './fact.js';

// What the Regulation leaves to each state, and who watches over it there.

/** A provision of a state's law: by its source where the world holds it, else by the name that the state gives it. */
const citedLaw = z
  .strictObject({
    source: worldRef('source').optional(),
    name: z.string().min(1).optional().describe('In the language of the state'),
    provision: z.string().min(1).optional(),
  })
  .refine(({ source, name }) => (source === undefined) !== (name === undefined), wants('sourceOrName'));

const consentAge = z
  .strictObject({
    age: z.int().min(13).max(16),
    from: localDateSchema.optional(),
    until: localDateSchema.optional().describe('The first day it no longer held'),
    seen: localDateSchema
      .optional()
      .describe('The day of the text that says it, where the day it began to hold was not found'),
    law: citedLaw,
    ...fact,
  })
  .refine(({ from, seen }) => (from === undefined) !== (seen === undefined), wants('fromOrSeen'));

/** When a number that identifies somebody may be used (art. 87). */
const nationalId = z.strictObject({
  name: z.string().min(1).describe('What the state calls it'),
  law: citedLaw,
  also: z.array(citedLaw).default([]).describe('Other provisions that allow it'),
  for: z
    .enum(['need', 'justified', 'statute'])
    .describe('need: it must be needed; justified: clearly justified; statute: only where an act says so'),
  authoritiesMay: z.boolean().default(false).describe('Public authorities need give no reasons'),
  text: textSchema.describe('The rule, in our own words'),
  ...fact,
});

/** What a state has acts about that a body there looks at. */
export const actTopics = [
  'dataProtection',
  'publicTask',
  'special',
  'criminal',
  'administration',
  'openness',
  'archives',
  'language',
  'networkSecurity',
] as const;

/** What else a body there needs to begin. */
export const otherTopics = [
  'consentAge',
  'authority',
  'complaint',
  'nationalId',
  'organisationNumber',
  'dpiaList',
  'recordsAbroad',
  'cloud',
  'threats',
  'withholding',
  'documents',
  'courts',
] as const;

const act = z.strictObject({
  about: z.enum(actTopics),
  law: citedLaw,
  text: textSchema.optional(),
  ...fact,
});

/** A ban on taking public records out of the country, the one that holds on the day counting. */
const recordsAbroad = z.strictObject({
  law: citedLaw,
  media: z.enum(['any', 'physical']).describe('What it forbids; others may have conditions'),
  text: textSchema.describe('The rule, in our own words'),
  ...fact,
});

const number = z.strictObject({
  name: z.string().min(1),
  pattern: z.string().describe('What it looks like without spaces, as a regular expression'),
  looksLike: textSchema,
  weights: z.array(z.int()).optional().describe('Of each digit, the check digit too'),
  modulus: z.int().optional().describe('Divides the weighted sum of a right number'),
  luhn: z.boolean().default(false).describe('The check digit follows the Luhn algorithm'),
  ...fact,
});

/** A provision by which a record may be held back from readers. The list is closed: what it says is told to those who may not read the record. */
const withholding = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('What a record names it by'),
  name: textSchema.describe('As each language cites it inside a sentence'),
  ...fact,
});

/** Something that a body there reads: guidance, a court, a list. */
const told = z.strictObject({ name: textSchema, url: z.url().optional(), ...fact });

/** What a state has laid down where the Regulation leaves it to the states, and its supervisory authority. */
export const countryEntrySchema = z.strictObject({
  ...entry('country'),
  title: textSchema,
  code: countrySchema,
  consentAges: z.array(consentAge).default([]).describe('GDPR art. 8(1); none where there is no such rule'),
  authority: z
    .strictObject({
      name: z.string().min(1).describe('In the language of the state'),
      english: z.string().min(1).optional(),
      latin: z.boolean().default(true).describe('The name is written with Latin letters'),
      web: z.url(),
      contact: z.url().optional(),
      complaint: z
        .url()
        .optional()
        .describe('Where people complain; said to be unknown where it was not found'),
      ...fact,
    })
    .optional(),
  nationalId: nationalId.optional(),
  organisationNumber: number.optional(),
  acts: z
    .array(act)
    .default([])
    .describe('What a body there looks at: offered, and named where a rule asks for law'),
  recordsAbroad: z.array(recordsAbroad).default([]),
  dpiaList: z
    .strictObject({
      catalogue: worldRef('catalogue').optional(),
      text: textSchema,
      ...fact,
    })
    .optional()
    .describe('The list of the authority under GDPR art. 35(4)'),
  cloud: z.array(told).default([]).describe('Guidance on cloud services'),
  threats: z.array(worldRef('series')).default([]).describe('Reports on threats, edition by edition'),
  courts: z.array(told).default([]).describe('Who reviews what the authority decides'),
  withholding: z.array(withholding).default([]),
  documents: z
    .strictObject({
      languages: z.array(languageTagSchema).min(1).describe('What an authority there publishes in'),
      law: citedLaw,
      ...fact,
    })
    .optional()
    .describe('The languages that the public is owed documents in'),
  unknown: z
    .array(
      z.strictObject({
        about: z.enum([...actTopics, ...otherTopics]),
        seen: localDateSchema.describe('The day it was looked for and not found'),
        text: textSchema.optional().describe('How far one came'),
      }),
    )
    .default([])
    .describe('What was looked for and not found: unknown, and not nothing'),
});
