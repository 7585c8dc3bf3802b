import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import { passageSchema } from '../model/passage.js';
import { countrySchema, worldRef } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { placesForLaw } from './places-for-law.js';
import { checkEveryMonths, entry, fact } from './fact.js';
import { peerSchema } from './peer-schema.js';

// What the law is: acts, rulings and decisions with what has happened to them, and which right follows from which legal basis.

/** Something that happened to a source. `knownFrom` is when we could know of it, when that is not the day itself. */
const eventSchema = z.strictObject({
  date: localDateSchema,
  precision: z.enum(['day', 'month', 'year']).default('day'),
  type: z.enum([
    'adopted', // passed, not necessarily in force
    'inForce',
    'amended',
    'challenged', // an action was brought
    'dismissed', // the action failed: the source stands
    'appealed',
    'upheld', // stands after appeal
    'invalidated',
    'repealed',
    'expires',
    'extended',
    'succeeded', // another source takes its place from this day
    'lapsed',
    'reviewed',
    'weakened', // something it rests on fell away, without its falling
    'questioned', // somebody asked that it be looked at again: it stands as before
    'announced',
  ]),
  text: textSchema,
  by: worldRef('source').optional().describe('The judgment or act that did it'),
  case: z.string().optional().describe('The case, so that an appeal closes the right action'),
  knownFrom: localDateSchema.optional(),
  peer: peerSchema.optional(),
  ...fact,
});

const carriesSchema = z
  .array(z.enum(placesForLaw))
  .optional()
  .describe('The places in the GDPR it can carry as law; none when empty, not said when left out');

const provisionSchema = z.strictObject({
  ref: z.string().min(1).describe('As cited: "§ 15 a", "art. 45"'),
  text: textSchema.describe('What it says, in our own words'),
  inForce: z
    .strictObject({ from: localDateSchema.optional(), until: localDateSchema.optional() })
    .optional()
    .describe('When it differs from the act; an empty one means not in force yet'),
  successor: z
    .strictObject({
      source: worldRef('source'),
      ref: z.string(),
      also: z
        .array(z.string())
        .default([])
        .describe('Further provisions of the same source that take its place'),
    })
    .optional()
    .describe('What takes its place'),
  carries: carriesSchema,
  restricts: z
    .array(z.enum(['13', '14', '15', '16', '17', '18', '19', '20', '21', '22']))
    .optional()
    .describe(
      'The rights it makes exceptions from (GDPR arts. 23 and 89), by article; not said when left out',
    ),
  ...fact,
});

export const sourceSchema = z.strictObject({
  ...entry('source'),
  type: z.enum([
    'act',
    'regulation',
    'treaty',
    'judgment',
    'decision',
    'guideline',
    'order',
    'proposal',
    'report',
    'notice',
    'document',
  ]),
  title: textSchema,
  short: textSchema,
  jurisdiction: z
    .union([z.enum(['EU', 'EEA', 'CoE', 'other']), countrySchema])
    .describe('Whose law it is: EU, EEA, CoE, a country, or other: none of them'),
  issuer: textSchema,
  identifiers: z
    .strictObject({
      celex: z.string().optional(),
      ecli: z.string().optional(),
      lov: z.string().optional(),
      oj: z.string().optional(),
      caseNumber: z.string().optional(),
      hudoc: z.string().optional(),
      annexTo: z
        .string()
        .regex(/^LOV-/)
        .optional()
        .describe('The Norwegian act that has it in Norwegian as an annex'),
    })
    .default({}),
  official: z
    .strictObject({ url: z.url(), language: z.enum(['no', 'da', 'en']) })
    .optional()
    .describe('Where its publisher has the text, when no identifier leads there'),
  eea: textSchema.optional().describe('How it came to hold in the EEA'),
  inEea: z
    .discriminatedUnion('state', [
      z.strictObject({ state: z.literal('incorporated'), from: localDateSchema, ...fact }),
      z.strictObject({
        state: z.literal('notIncorporated'),
        asOf: z
          .string()
          .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
          .describe('The day, month or year of what was read; what has come since is not known'),
        ...fact,
      }),
      z.strictObject({ state: z.literal('outside'), ...fact }),
    ])
    .optional()
    .describe(
      'Whether an act of the Union is part of the EEA Agreement; outside: no act that the Agreement takes in',
    ),
  summary: textSchema.optional(),
  themes: z.array(worldRef('theme')).default([]),
  successor: z
    .strictObject({ source: worldRef('source'), inForce: localDateSchema.optional() })
    .optional()
    .describe('An enacted successor; without a date its entry into force is unknown'),
  transition: z
    .strictObject({
      concludedBefore: localDateSchema.describe('Contracts concluded before this day'),
      until: localDateSchema.describe('may be relied on up to and including this day'),
      condition: textSchema.describe('on this condition'),
      ...fact,
    })
    .optional()
    .describe('Contracts that may still be relied on after the source has ended'),
  transferTool: z
    .strictObject({
      article: z
        .enum(['46(2)(c)', '46(2)(d)'])
        .describe('The letter of GDPR art. 46 that it is clauses under'),
      modules: z
        .array(z.enum(['one', 'two', 'three', 'four']))
        .min(1)
        .describe(
          'Between whom, as the modules of (EU) 2021/914: controller to controller, to processor and so on',
        ),
      chooses: z.literal(true).optional().describe('The parties choose one of the modules'),
      notWhereSubject: z
        .literal(true)
        .optional()
        .describe('Not for an importer whose processing is itself subject to the Regulation'),
      ...fact,
    })
    .optional()
    .describe('Clauses that a transfer may stand on; contracts for processors are none'),
  checkEveryMonths,
  events: z.array(eventSchema).min(1),
  provisions: z.array(provisionSchema).default([]),
  passages: z
    .array(passageSchema)
    .optional()
    .describe('What its issuer says in it, place by place: held against what the issuer says elsewhere'),
  carries: carriesSchema.describe('The same for every provision that does not say otherwise'),
  ...fact,
});

/** A Commission decision that a country or scheme protects enough, and whom it covers. */
export const adequacySchema = z.strictObject({
  ...entry('adequacy'),
  name: textSchema,
  country: countrySchema.optional().describe('Left out for an international organisation'),
  covers: z.enum(['all', 'certified', 'sector']),
  separateForEmployment: z
    .literal(true)
    .optional()
    .describe('Data about employees are covered only where the recipient is certified for them'),
  recipients: z
    .array(z.enum(['public', 'private']))
    .optional()
    .describe('The kinds of recipient that it covers; left out where it covers both or that was not read'),
  scope: textSchema,
  checkEveryMonths: checkEveryMonths.describe(
    'How often an importer must be looked up on the list of participants, in months',
  ),
  source: worldRef('source').describe('Its events decide whether it stands'),
  ...fact,
});

/** Which right follows from which legal basis. `overridable`: exists, may be refused request by request. */
export const rightsByBasisSchema = z.strictObject({
  ...entry('rightsByBasis'),
  title: textSchema,
  rows: z
    .array(
      z.strictObject({
        article: z.string(),
        name: textSchema,
        bases: z.record(
          z.enum(['a', 'b', 'c', 'd', 'e', 'f']),
          z.enum(['exists', 'doesNotExist', 'overridable', 'limited']),
        ),
        why: textSchema.describe('The rule in the article that decides'),
        limits: z
          .partialRecord(z.enum(['a', 'b', 'c', 'd', 'e', 'f']), textSchema)
          .optional()
          .describe(
            'How far the right reaches on a basis that does not give all of it, with the place in the article',
          ),
        timeLimit: textSchema,
        needsLetter: z
          .array(z.string())
          .default([])
          .describe('Provisions whose exceptions must be named by letter'),
      }),
    )
    .min(1),
  ...fact,
});
