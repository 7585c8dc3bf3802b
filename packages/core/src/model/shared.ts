import { z } from 'zod';
import { described, field } from '../kinds/description.js';
import type { DeepReadonly } from './deep-readonly.js';
import type { Level } from './level.js';
import { localDateSchema } from './local-date-schema.js';
import { textSchema } from './text-schema.js';
import { wants } from './wanted.js';

/** Ids are kebab-case and never a title: titles change, ids do not. */
export const idPattern = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
export const idSchema = z.string().regex(idPattern, wants('id')).max(100);

/** A reference to a record of the same assessment. `meta.refersTo` lets the loader check it and name the nearest id. */
export const refTo = (...kinds: readonly string[]) =>
  idSchema.meta({
    refersTo: kinds,
    description: kinds.includes('*')
      ? 'The id of a record'
      : `The id of a record of kind ${kinds.join(' or ')}`,
  });

/** Who assessed: a party of the assessment, or the shipped example itself. */
export const partyOrExample = () => z.union([refTo('party'), z.literal('example')]);

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

/** The id of a finding, `rule@record+record#aspect`. It is no reference that is checked: a finding comes and goes. */
export const findingRef = () => z.string().meta({ refersToFinding: true });

/** The id of a rule. */
export const ruleRef = () => z.string().meta({ refersToRule: ['*'], description: 'The id of a rule' });

/** How sure a fact is: P read in the primary text, S confirmed on a secondary page, K known but unchecked, U uncertain. */
export const verificationSchema = z.enum(['P', 'S', 'K', 'U']).meta({
  id: 'Verification',
  description: 'P primary text read, S secondary page, K known but unchecked, U uncertain',
});
export type Verification = z.infer<typeof verificationSchema>;

/** SHA-256 of a text that was read, or of the file that holds it. */
export const textHashSchema = z.string().regex(/^[0-9a-f]{64}$/, wants('sha256'));

/** Where a fact was read: a title a person can find again, and an address when there is one. */
export const citeSchema = described({
  title: field(z.string().min(1), { searchable: true }),
  place: field(z.string().min(1).optional(), {
    help: true,
    searchable: true,
  }),
  url: field(z.url().optional()),
  read: field(localDateSchema.optional(), {
    help: true,
  }),
  existence: field(z.literal(true).optional(), { help: true }),
  textHash: field(textHashSchema.optional(), { notEdited: 'it is worked out from the text that was read' }),
  later: field(
    described({
      seen: field(localDateSchema),
      textHash: field(textHashSchema.optional()),
    }).optional(),
    { help: true, notEdited: 'it is set where the text is watched' },
  ),
}).meta({ id: 'Cite' });
export type Cite = DeepReadonly<z.infer<typeof citeSchema>>;

/** A citation in one line: the source, and the place in it where that is given. */
export const citedAs = ({ title, place }: Cite): string =>
  place === undefined ? title : `${title}, ${place}`;

const levelSchema = z.enum(['public', 'owner', 'internal'] satisfies readonly Level[]).meta({
  id: 'Level',
  description: 'Who may read it: everyone, service owners, the operator only',
});

export const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/, wants('country'))
  .meta({ id: 'Country' });

/** Whether content is the published assessment's or a judgement that only the shipped example makes. */
export const originSchema = z.enum(['published', 'example']).meta({
  id: 'Origin',
  description: "published: the operator's own assessment says so; example: this example's own judgement",
});

/** Fields that every record has. */
// One of the grounds that a country has: the world holds the list, and what reads records refuses others.
const heldBackSchema = z.string().regex(/^[a-z][a-z0-9-]*$/);

const recordBase = {
  id: field(idSchema, { fixed: true, notEdited: 'other records refer to it' }),
  level: field(levelSchema.default('public'), {
    fixed: true,
  }),
  heldBack: field(heldBackSchema.optional(), {
    help: true,
    fixed: true,
  }),
  from: field(localDateSchema.optional(), {
    help: true,
  }),
  until: field(localDateSchema.optional(), {
    help: true,
  }),
  changed: field(localDateSchema.optional(), {
    help: true,
  }),
  origin: field(originSchema.optional(), { fixed: true }),
  library: field(
    described({
      item: field(z.string().min(1)),
      edition: field(z.string().min(1), {
        help: true,
      }),
    }).optional(),
    {
      fixed: true,
      inert: true,
      notEdited: 'it says where the text was picked, and moves on when a newer edition has been gone through',
      notPublished: 'it says how the record came to be, and nothing of what is assessed',
    },
  ),
  anchor: field(z.string().min(1).optional(), {
    help: true,
    inert: true,
    searchable: true,
  }),
};

/**
 * What a platform record is to a service that builds on it: done for it, done in part, or left to it. The kinds that may
 * carry it are those an owner can take a stance on; parties, effects and chapters follow along as what these lean on.
 */
const offerSchema = described({
  type: field(z.enum(['provided', 'shared', 'yours']), {
    help: true,
  }),
  rest: field(textSchema.optional(), {
    help: true,
    long: true,
  }),
  ask: field(textSchema.optional(), {
    help: true,
    long: true,
  }),
})
  .refine(({ type, rest }) => type !== 'shared' || rest !== undefined, {
    error: wants('sharedRest'),
    path: ['rest'],
  })
  .meta({ id: 'Offer' });
export type Offer = Readonly<z.infer<typeof offerSchema>>;

/** The common fields of a record of a kind that a platform can offer to the services that build on it. */
export const statementKind = <K extends string>(name: K) => ({
  ...recordKind(name),
  offer: field(offerSchema.optional(), {
    help: true,
    fixed: true,
  }),
});

/** The common fields of a record of one kind. */
export const recordKind = <K extends string>(name: K) => ({
  ...recordBase,
  kind: field(z.literal(name), {
    fixed: true,
    notEdited: 'a record keeps its kind',
    notPublished: 'records stand under the name of their kind',
  }),
});

/** A range of a positive quantity: low is not above high. */
export const rangeSchema = z
  .tuple([z.number().nonnegative(), z.number().nonnegative()])
  .refine(([low, high]) => low <= high, { error: wants('range') })
  .meta({ id: 'Range' });
