import { z } from 'zod';
import { groundSchema } from '../grounds.js';
import { localDateSchema } from '../local-date-schema.js';
import { alternativeRef, citeSchema, recordKind, statementKind, refTo, worldRef } from '../shared.js';
import { textSchema } from '../text-schema.js';

export const premiseSchema = z.strictObject({
  ...statementKind('premise'),
  text: textSchema,
  restsOn: z.array(groundSchema).default([]),
  themes: z
    .array(worldRef('theme'))
    .default([])
    .describe('Reports that speak for or against these themes bear on the premise'),
  ifItFalls: textSchema,
  sources: z.array(citeSchema).default([]),
});

export const claimSchema = z.strictObject({
  ...statementKind('claim'),
  text: textSchema,
  section: refTo('section').describe('The chapter that says it'),
  order: z.int().nonnegative(),
  essential: z.boolean().default(false).describe('The conclusion does not stand without it'),
  grounds: groundSchema,
  owner: textSchema.optional().describe('Who looks at it again'),
});

export const sectionSchema = z.strictObject({
  ...recordKind('section'),
  title: textSchema,
  linkTitle: textSchema.optional(),
  description: textSchema.optional(),
  slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a path of lower case letters, digits and hyphens'),
  weight: z.int().positive(),
  toc: z.boolean().default(true),
  role: z.enum(['chapter', 'conclusion', 'changeLog', 'summary']).default('chapter'),
  body: textSchema.optional().describe('Markdown; kept beside the record, one file per language'),
  openQuestions: z.array(textSchema).default([]),
});

export const considerationSchema = z.strictObject({
  ...recordKind('consideration'),
  of: z.union([
    z.strictObject({ series: worldRef('series'), edition: z.string() }),
    z.strictObject({ source: worldRef('source'), event: localDateSchema }),
    z.strictObject({ terms: worldRef('terms'), edition: z.string() }),
    z.strictObject({ subprocessors: worldRef('subprocessors'), edition: z.string() }),
    z.strictObject({ technology: worldRef('technology') }),
    z.strictObject({ mandate: worldRef('mandate') }),
    z.strictObject({ alternative: alternativeRef() }).describe('The end of an alternative'),
  ]),
  about: z.array(refTo('*')).min(1).describe('The records that were looked at again'),
  on: localDateSchema,
  by: refTo('party'),
  result: z.enum(['changed', 'unchanged']),
  because: textSchema,
});
