import { canonicalJson } from '../model/canonical-json.js';
import type { Edition, EditionName, Pack, PackAbout } from './pack.js';
import type { World, WorldEntry } from './world.js';

/** SHA-256 of a text in UTF-8, in lower case hexadecimal. */
type HashText = (text: string) => string;

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
