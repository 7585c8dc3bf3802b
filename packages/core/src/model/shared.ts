import { z } from 'zod';
import { localDateSchema } from './local-date-schema.js';
import { textSchema } from './text-schema.js';

/** Ids are kebab-case and never a title: titles change, ids do not. */
export const idPattern = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
export const idSchema = z
  .string()
  .regex(idPattern, 'an id in lower case letters, digits and hyphens, such as undue-access-at-provider')
  .max(100);

/** A reference to a record of the same assessment. `meta.refersTo` lets the loader check it and name the nearest id. */
export const refTo = (...kinds: readonly string[]) =>
  idSchema.meta({
    refersTo: kinds,
    description: kinds.includes('*')
      ? 'The id of a record'
      : `The id of a record of kind ${kinds.join(' or ')}`,
  });

/** A reference into the world data (law, series, terms, catalogues, scales). */
export const worldRef = (...kinds: readonly string[]) =>
  idSchema.meta({ refersToWorld: kinds, description: `The id of world data: ${kinds.join(' or ')}` });

/** The id of one of the alternatives that the assessment record holds. */
export const alternativeRef = () =>
  z
    .string()
    .meta({ refersToAlternative: ['*'], description: 'The id of an alternative in the assessment record' });

/** An item of a catalogue in the world data: `catalogue:item`, or the item alone where the catalogue is given. */
export const catalogueItemRef = (catalogue?: string) =>
  z.string().meta({ refersToCatalogue: catalogue === undefined ? [] : [catalogue] });

/** The id of a rule. */
export const ruleRef = () => z.string().meta({ refersToRule: ['*'], description: 'The id of a rule' });

/** How sure a fact is: P read in the primary text, S confirmed on a secondary page, K known but unchecked, U uncertain. */
export const verificationSchema = z.enum(['P', 'S', 'K', 'U']).meta({
  id: 'Verification',
  description: 'P primary text read, S secondary page, K known but unchecked, U uncertain',
});
export type Verification = z.infer<typeof verificationSchema>;

/** Where a fact was read: a title a person can find again, and an address when there is one. */
export const citeSchema = z
  .strictObject({
    title: z.string().min(1),
    url: z.url().optional(),
    read: localDateSchema.optional().describe('The day it was last read or checked'),
  })
  .meta({ id: 'Cite' });
export type Cite = Readonly<z.infer<typeof citeSchema>>;

const levelSchema = z
  .enum(['public', 'owner', 'internal'])
  .meta({ id: 'Level', description: 'Who may read it: everyone, service owners, the operator only' });
export type Level = z.infer<typeof levelSchema>;

export const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/, 'a country as two capital letters (ISO 3166-1), such as NO')
  .meta({ id: 'Country' });

/** Whether content is the published assessment's or a judgement that only the shipped example makes. */
export const originSchema = z.enum(['published', 'example']).meta({
  id: 'Origin',
  description: "published: the operator's own assessment says so; example: this example's own judgement",
});

/** Fields that every record has. */
const recordBase = {
  id: idSchema,
  level: levelSchema.default('public'),
  from: localDateSchema.optional().describe('The first day the record was part of the assessment'),
  until: localDateSchema.optional().describe('The first day it no longer was'),
  changed: localDateSchema.optional().describe('The day its content last changed'),
  origin: originSchema.optional(),
  anchor: z.string().min(1).optional().describe('Where the published document says it, such as "3.5.2"'),
};

/**
 * What a platform record is to a service that builds on it: done for it, done in part, or left to it. The kinds that may
 * carry it are those an owner can take a stance on; parties, effects and chapters follow along as what these lean on.
 */
const offerSchema = z
  .strictObject({
    type: z
      .enum(['provided', 'shared', 'yours'])
      .describe('provided: done for the service; shared: done in part; yours: left to the service owner'),
    rest: textSchema.optional().describe('What is left to the service owner'),
    ask: textSchema.optional().describe('What the service owner must answer'),
  })
  .refine(({ type, rest }) => type !== 'shared' || rest !== undefined, {
    error: 'a shared statement names the rest: what is left to the service owner',
    path: ['rest'],
  })
  .meta({ id: 'Offer' });
export type Offer = Readonly<z.infer<typeof offerSchema>>;

/** The common fields of a record of a kind that a platform can offer to the services that build on it. */
export const statementKind = <K extends string>(name: K) => ({
  ...recordKind(name),
  offer: offerSchema.optional().describe('What the record is to a service that builds on this assessment'),
});

/** The common fields of a record of one kind. */
export const recordKind = <K extends string>(name: K) => ({ ...recordBase, kind: z.literal(name) });

/** A range of a positive quantity: low is not above high. */
export const rangeSchema = z
  .tuple([z.number().nonnegative(), z.number().nonnegative()])
  .refine(([low, high]) => low <= high, { error: 'a range [low, high] with low not above high' })
  .meta({ id: 'Range' });
