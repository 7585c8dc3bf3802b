import { z } from 'zod';
import { citeSchema, countrySchema, rangeSchema, verificationSchema } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { entry, fact } from './fact.js';

// What an assessment is made with: checklists and scales.

/** A checklist or a list of methods: WP248, art. 28(3), principles of security and so on. Items are cited as `catalogue:item`. */
export const catalogueSchema = z.strictObject({
  ...entry('catalogue'),
  title: textSchema,
  country: countrySchema.optional().describe('Whose it is, where it is for the bodies of one state'),
  area: z
    .string()
    .optional()
    .describe('The area of measures that each of its points is one of, such as security'),
  items: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.\-()]*$/),
        text: textSchema,
        article: z.string().optional().describe('The place in the Regulation'),
        cited: textSchema
          .optional()
          .describe('A provision outside the Regulation, as each language cites it'),
        country: countrySchema.optional().describe('Whose it is, where the others are of no one state'),
        group: z.string().optional(),
        effective: z
          .enum(['yes', 'no'])
          .optional()
          .describe('EDPB use cases: whether the measure is effective'),
        shownBy: z
          .enum(['obtainedFromOthers', 'twoCriteria'])
          .optional()
          .describe('What in the records shows that it covers an activity, without anybody writing it down'),
        verification: verificationSchema.optional().describe('When it differs from the catalogue’s'),
        cite: citeSchema.optional(),
      }),
    )
    .min(1),
  ...fact,
});

/** Levels with definitions and, when given, what they mean in numbers; the matrix and who may accept what. */
export const scaleSchema = z.strictObject({
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
