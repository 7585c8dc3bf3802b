import { z } from 'zod';
import { localDateSchema } from '../model/local-date-schema.js';
import {
  citeSchema,
  countrySchema,
  idSchema,
  rangeSchema,
  verificationSchema,
  worldRef,
} from '../model/shared.js';
import { strengthSchema } from '../model/bearing.js';
import { textSchema } from '../model/text-schema.js';
import { entry, fact } from './fact.js';
import { formSchema } from './form-schema.js';
import { placesForLaw } from './places-for-law.js';
import { fieldWordsSchema, roleNamesSchema, serviceOwnersSchema } from './import-schemas.js';

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
  consentAge: z
    .int()
    .min(13)
    .max(16)
    .optional()
    .describe('The age from which children consent to online services by themselves (GDPR art. 8)'),
  ...fact,
});

/**
 * How often the state of something that may change any day must be looked up: a pending case, an act without a day of entry
 * into force, terms, a list. Left out where nothing is awaited.
 */
const checkEveryMonths = z
  .int()
  .positive()
  .optional()
  .describe('The state is looked up again at least this often, in months, while something is awaited');
const lastChecked = localDateSchema
  .optional()
  .describe('The day somebody last saw that there was no newer edition');

const sourceSchema = z.strictObject({
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
  jurisdiction: z.enum(['NO', 'EU', 'EEA', 'CoE', 'US', 'other']),
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
  checkEveryMonths,
  events: z.array(eventSchema).min(1),
  provisions: z.array(provisionSchema).default([]),
  carries: carriesSchema.describe('The same for every provision that does not say otherwise'),
  ...fact,
});

/** A Commission decision that a country or scheme protects enough, and whom it covers. */
const adequacySchema = z.strictObject({
  ...entry('adequacy'),
  name: textSchema,
  country: countrySchema.optional().describe('Left out for an international organisation'),
  covers: z.enum(['all', 'certified', 'sector']),
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

const themeSchema = z.strictObject({
  ...entry('theme'),
  name: textSchema,
  definition: textSchema,
});

/** A periodical report: new editions must be considered where a judgement leans on the series. */
const seriesSchema = z.strictObject({
  ...entry('series'),
  publisher: z.string().min(1),
  title: textSchema,
  editions: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        date: localDateSchema,
        precision: z.enum(['day', 'month', 'year']).default('day'),
        title: textSchema,
        actors: z.array(z.enum(['state', 'criminal', 'extremist', 'insider'])).default([]),
        means: z
          .array(
            z.enum(['cyber', 'supplyChain', 'insider', 'acquisition', 'sabotage', 'influence', 'espionage']),
          )
          .default([]),
        points: z.array(
          z.strictObject({
            text: textSchema,
            theme: worldRef('theme').optional(),
            bears: z
              .enum(['against', 'for', 'neutral'])
              .default('neutral')
              .describe('Against or for the theme'),
            strength: strengthSchema.optional().describe('How much it weighs, as a proposal'),
            ...fact,
          }),
        ),
        ...fact,
      }),
    )
    .min(1),
});

/** A new safeguard, threat or offering that bears on premises. */
const technologySchema = z.strictObject({
  ...entry('technology'),
  date: localDateSchema,
  precision: z.enum(['day', 'month', 'year']).default('day'),
  name: textSchema,
  text: textSchema,
  themes: z.array(worldRef('theme')).min(1),
  bears: z.enum(['against', 'for', 'neutral']),
  strength: strengthSchema.optional().describe('How much it weighs, as a proposal'),
  ...fact,
});

/** Political guidance and strategy that an authority must follow. */
const mandateSchema = z.strictObject({
  ...entry('mandate'),
  title: textSchema,
  issuer: textSchema,
  date: localDateSchema,
  precision: z.enum(['day', 'month', 'year']).default('day'),
  text: textSchema,
  themes: z.array(worldRef('theme')).default([]),
  successor: worldRef('mandate').optional(),
  ...fact,
});

/** A supplier's standard terms by edition, clause by clause. Shipped clauses are in our own words. */
const termsSchema = z.strictObject({
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
          }),
        ),
        ...fact,
      }),
    )
    .min(1),
});

const subprocessorsSchema = z.strictObject({
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

/** A checklist or a list of methods: WP248, art. 28(3), NSM principles and so on. Items are cited as `catalogue:item`. */
const catalogueSchema = z.strictObject({
  ...entry('catalogue'),
  title: textSchema,
  items: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.\-()]*$/),
        text: textSchema,
        article: z.string().optional(),
        group: z.string().optional(),
        effective: z
          .enum(['yes', 'no'])
          .optional()
          .describe('EDPB use cases: whether the measure is effective'),
        verification: verificationSchema.optional().describe('When it differs from the catalogue’s'),
        cite: citeSchema.optional(),
      }),
    )
    .min(1),
  ...fact,
});

/** Which right follows from which legal basis. `overridable`: exists, may be refused request by request. */
const rightsByBasisSchema = z.strictObject({
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

/** Levels with definitions and, when given, what they mean in numbers; the matrix and who may accept what. */
const scaleSchema = z.strictObject({
  ...entry('scale'),
  version: z.int().positive(),
  title: textSchema,
  likelihood: z
    .array(
      z.strictObject({
        level: z.int().positive(),
        name: textSchema,
        definition: textSchema,
        perYear: rangeSchema.optional(),
      }),
    )
    .min(2),
  consequence: z
    .array(
      z.strictObject({
        level: z.int().positive(),
        name: textSchema,
        definition: textSchema,
        persons: rangeSchema.optional(),
      }),
    )
    .min(2),
  bands: z
    .array(
      z.strictObject({
        id: z.string(),
        name: textSchema,
        colour: z.string().regex(/^#[0-9a-f]{6}$/),
        accept: z.enum(['yes', 'withReason', 'no']),
        whoMayAccept: textSchema,
      }),
    )
    .min(2)
    .describe('Lowest first'),
  matrix: z
    .array(z.array(z.string()))
    .describe('A row per likelihood level, lowest first; a band id per consequence level'),
  ...fact,
});

export const worldSchemas = {
  source: sourceSchema,
  adequacy: adequacySchema,
  theme: themeSchema,
  series: seriesSchema,
  technology: technologySchema,
  mandate: mandateSchema,
  terms: termsSchema,
  subprocessors: subprocessorsSchema,
  catalogue: catalogueSchema,
  rightsByBasis: rightsByBasisSchema,
  scale: scaleSchema,
  form: formSchema,
  fieldWords: fieldWordsSchema,
  roleNames: roleNamesSchema,
  serviceOwners: serviceOwnersSchema,
} as const;
