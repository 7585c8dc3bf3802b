import { z } from 'zod';
import { activityBases } from './bases.js';
import { citeSchema, countrySchema, idSchema, verificationSchema } from '../model/shared.js';
import { recordSchemas } from '../model/record-schemas.js';
import { textSchema } from '../model/text-schema.js';
import { argumentGrounds } from './propose-grounds.js';

/** A month, and a letter for a later edition of the same month, so that editions sort by age. */
const editionSchema = z.string().regex(/^\d{4}-\d{2}[b-z]?$/, 'a month such as 2026-11, or 2026-11b');
const { scenario, measure, right, party, assessment } = recordSchemas;

/** An item of the library: the texts of its edition, and those of the editions before it. */
const item = <const Kind extends string, const Shape extends z.core.$ZodShape>(kind: Kind, shape: Shape) =>
  z.strictObject({
    kind: z.literal(kind),
    id: idSchema,
    edition: editionSchema,
    ...shape,
    /** Where a fact in it was read; help without facts has none. */
    sources: z.array(citeSchema).default([]),
    earlier: z
      .array(z.strictObject({ edition: editionSchema, ...shape }))
      .default([])
      .describe('As it read in earlier editions, so that a record picked then can be compared'),
  });

/** What can go wrong and for whom. It has no place for a level, an estimate or a severity: those are judged by people. */
const scenarioItem = item('scenario', {
  title: textSchema,
  /** The kinds of system it is about; all when left out. */
  about: z.array(z.enum(['platform', 'service'])).optional(),
  actor: textSchema,
  type: scenario.shape.source.shape.type,
  event: textSchema,
  dimensions: scenario.shape.dimensions,
  chain: textSchema,
  harms: scenario.shape.harm.shape.kinds,
  /** Measures of the library that may work against it; how much, if at all, is judged by people. */
  measures: z.array(idSchema).default([]),
});

const measureItem = item('measure', {
  title: textSchema,
  description: textSchema,
  type: measure.shape.type,
  refs: z.array(z.string()).default([]),
});

/** A draft of how a right is met. Whether the right applies is not said: the law says it of the legal basis. */
const rightItem = item('right', {
  article: right.shape.article,
  bases: z
    .array(z.enum(activityBases))
    .optional()
    .describe('Only for these; whatever the basis when left out'),
  how: textSchema,
});

const argumentItem = item('argument', {
  text: textSchema,
  why: textSchema.describe('What it is for, to who chooses it'),
  grounds: z.array(z.enum(argumentGrounds)).min(1),
});

const supplierItem = item('supplier', {
  name: textSchema,
  type: party.shape.type.optional().describe('Left out where it has not been checked, as the country'),
  country: countrySchema.optional(),
  serves: countrySchema.optional().describe('Offered only to those in this country; to all when left out'),
  parent: z.strictObject({ name: textSchema, country: countrySchema }).optional(),
  note: textSchema.optional(),
  terms: z.string().optional().describe('World data on its terms: changes in them are followed'),
  subprocessors: z.string().optional().describe('World data on its list of sub-processors'),
  verification: verificationSchema.optional(),
});

const sectorItem = item('sector', {
  sector: assessment.shape.subject.shape.sector.unwrap(),
  country: countrySchema.describe('Whose law and authority it names'),
  title: textSchema,
  authority: textSchema,
  /** Law that often matters in the sector, in the world data. */
  law: z.array(z.strictObject({ source: z.string(), provision: z.string(), why: textSchema })),
  questions: z.array(z.strictObject({ section: idSchema, text: textSchema })),
});

export const libraryItemSchemas = {
  scenario: scenarioItem,
  measure: measureItem,
  right: rightItem,
  argument: argumentItem,
  supplier: supplierItem,
  sector: sectorItem,
} as const;
