import { z } from 'zod';
import type { DeepReadonly } from '../model/deep-readonly.js';
import { canonicalJson } from '../model/canonical-json.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { languageTagSchema, textSchema } from '../model/text-schema.js';
import type { HashText } from '../history/equality.js';
import type { World, WorldEntry } from './world.js';

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

/** A pack as it is given out: canonical JSON (RFC 8785), the same bytes wherever it is made. */
export const packText = (world: World, { entries, ...about }: Pack): string => {
  const own = new Set(entries);
  return canonicalJson({
    format: 'risikobilde-pack-1',
    pack: about,
    entries: world.entries.filter(({ id }) => own.has(id)),
  });
};

const hashes = new WeakMap<readonly WorldEntry[], string>();

/** The hash of what a world holds: not of what it calls itself, nor of how it lies in packs. */
export const hashOfWorld = ({ entries }: Pick<World, 'entries'>, hashOf: HashText): string => {
  const known = hashes.get(entries) ?? hashOf(canonicalJson({ entries }));
  hashes.set(entries, known);
  return known;
};

/** The packs that a pack may refer to: itself, those it needs, and those that these need. */
export const packsWithin = (packs: readonly PackAbout[], id: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const take = (one: string): void => {
    if (found.has(one)) return;
    found.add(one);
    packs.find((pack) => pack.id === one)?.needs.forEach(take);
  };
  take(id);
  return found;
};

/** The edition that a world makes: all of its packs. */
export const editionOf = (world: World, { number, day }: EditionName, hashOf: HashText): Edition => ({
  format: 'risikobilde-world-edition-1',
  number,
  day,
  world: hashOfWorld(world, hashOf),
  packs: Object.fromEntries((world.packs ?? []).map((pack) => [pack.id, hashOf(packText(world, pack))])),
});

/**
 * Whether a world may be older than it says: its publisher was to vouch for it anew, and nobody has been told that they did. One that
 * shipped with the program says nothing of it.
 */
export const isPastVouching = ({ edition }: World, today: string): boolean =>
  edition?.until !== undefined && today > edition.until;
