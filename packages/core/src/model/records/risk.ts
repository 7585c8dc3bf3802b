import { z } from 'zod';
import { localDateSchema } from '../local-date-schema.js';
import { directionSchema, effectFactorSchema, judgementSchema } from '../risk-judgement.js';
import {
  alternativeRef,
  catalogueItemRef,
  citeSchema,
  recordKind,
  statementKind,
  refTo,
  worldRef,
} from '../shared.js';
import { textSchema } from '../text-schema.js';

export const scenarioSchema = z.strictObject({
  ...statementKind('scenario'),
  title: textSchema,
  group: z.string().optional().describe('The published risk it is a side of, such as R1'),
  source: z.strictObject({
    actor: textSchema,
    type: z.enum(['state', 'criminal', 'insider', 'supplier', 'accident', 'ownStaff', 'law']),
    series: z.array(worldRef('series')).default([]).describe('Threat reports the judgement leans on'),
    capability: textSchema.optional(),
    intent: textSchema.optional(),
    accessPaths: z.array(textSchema).default([]),
  }),
  event: textSchema,
  dimensions: z
    .array(
      z.enum([
        'confidentiality',
        'integrity',
        'availability',
        'transparency',
        'intervenability',
        'unlinkability',
      ]),
    )
    .min(1),
  affects: z.array(refTo('activity')).min(1),
  harm: z.strictObject({
    chain: textSchema.describe('From breach to harm for people'),
    kinds: z.array(z.enum(['physical', 'material', 'nonMaterial', 'rights'])).min(1),
    severity: z.enum(['negligible', 'limited', 'significant', 'maximum']),
  }),
  subprocessors: z.array(worldRef('subprocessors')).default([]).describe('Lists the judgement leans on'),
  judgements: z.array(judgementSchema).default([]),
  directions: z
    .array(directionSchema)
    .default([])
    .describe('What somebody says of the change from one alternative to another'),
  owner: textSchema.optional().describe('The risk owner'),
});

export const measureSchema = z.strictObject({
  ...statementKind('measure'),
  title: textSchema,
  description: textSchema,
  type: z.enum(['technical', 'legal', 'organisational']),
  states: z
    .array(
      z.strictObject({
        state: z.enum(['proposed', 'planned', 'implemented', 'verified', 'withdrawn']),
        from: localDateSchema.optional(),
      }),
    )
    .min(1)
    .describe('The states it has had, oldest first'),
  owner: textSchema.optional(),
  due: localDateSchema.optional(),
  evidence: z
    .array(z.strictObject({ text: textSchema, cite: citeSchema.optional(), on: localDateSchema.optional() }))
    .default([]),
  cost: textSchema.optional(),
  refs: z.array(catalogueItemRef()).default([]).describe('Catalogue items, such as nsm-principles:2.6'),
});

export const effectSchema = z.strictObject({
  ...recordKind('effect'),
  measure: refTo('measure'),
  scenario: refTo('scenario'),
  alternatives: z.array(alternativeRef()).optional().describe('Only for these; all when left out'),
  frequency: effectFactorSchema.optional(),
  consequence: effectFactorSchema.optional(),
  why: textSchema,
});

export const benefitSchema = z.strictObject({
  ...statementKind('benefit'),
  text: textSchema,
  forWhom: z.enum(['people', 'serviceOwners', 'operator', 'society']),
  strength: z.enum(['weak', 'moderate', 'strong']),
  alternatives: z.array(alternativeRef()).min(1),
});
