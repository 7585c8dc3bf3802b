import { z } from 'zod';
import type { DeepReadonly } from '../model/deep-readonly.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { languageTagSchema, textSchema } from '../model/text-schema.js';

/** What a pack is called: the folder that it is in, below the world. */
export const packIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/)
  .max(60);

/** World data that one publisher answers for, as `pack.yaml` says it. */
export const packSchema = z.strictObject({
  id: packIdSchema.describe('The folder that it is in'),
  publisher: z.string().min(1).describe('Who answers for what is in it, and signs it'),
  title: textSchema,
  languages: z.array(languageTagSchema).min(1).describe('The languages that its texts are in'),
  needs: z.array(packIdSchema).default([]).describe('The packs that its entries may refer to'),
});
export type PackAbout = DeepReadonly<z.infer<typeof packSchema>>;

/** A pack, and the ids of what is in it. */
export type Pack = PackAbout & { readonly entries: readonly string[] };

/** What a world calls itself. Its hash names it where an answer says what it was worked out from. */
export const editionNameSchema = z.strictObject({
  number: z.int().positive(),
  day: localDateSchema,
  fetched: localDateSchema.optional().describe('The day its publisher was last asked'),
  until: localDateSchema
    .optional()
    .describe('The last day that its publisher vouches for it being the newest'),
});
export type EditionName = DeepReadonly<z.infer<typeof editionNameSchema>>;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** An edition of the world: its packs, each with the hash of its canonical JSON. `world`: the hash of all entries. */
export const editionSchema = z.strictObject({
  format: z.literal('risikobilde-world-edition-1'),
  ...editionNameSchema.pick({ number: true, day: true }).shape,
  world: hash,
  packs: z.record(packIdSchema, hash),
});
export type Edition = DeepReadonly<z.infer<typeof editionSchema>>;
