import { readZip, writeZip } from '@risikobilde/files';
import { sha256 } from '../sha256.js';
import type { Queries } from './tables.js';

/** A page of an edition, as the publisher wrote it. */
export type Packed = { readonly path: string; readonly content: string | Uint8Array };

/** Where readers find an edition: its first page, which asks for the language. */
export const addressOfEdition = (assessment: string, version: string): string =>
  `/utgave/${assessment}/${version}/index.html`;

/** Keeps the pages of a release as they are given out. */
export const insertEdition = async (
  db: Queries,
  release: string,
  files: readonly Packed[],
): Promise<void> => {
  const pages = Buffer.from(writeZip(files)).toString('base64');
  await db
    .insertInto('edition')
    .values({ release, pages, hash: sha256(pages) })
    .execute();
};

const largest = 64 * 1024 * 1024;
const mostKept = 4;
const kept = new Map<string, ReadonlyMap<string, string>>();

/** One page of an edition; undefined where there is none. What was unpacked lately is remembered: it never changes. */
export const findPage = async (
  db: Queries,
  at: { readonly id: string; readonly version: string },
  path: string,
): Promise<{ readonly text: string; readonly hash: string } | undefined> => {
  const row = await db
    .selectFrom('edition')
    .innerJoin('release', 'release.hash', 'edition.release')
    .select(['edition.hash', 'edition.release'])
    .where('release.assessment', '=', at.id)
    .where('release.version', '=', at.version)
    // Of an assessment that was deleted and one that took its id: the later.
    .orderBy('release.position', 'desc')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const pages = kept.get(row.hash) ?? (await unpack(db, row));
  const text = pages.get(path);
  return text === undefined ? undefined : { text, hash: row.hash };
};

const unpack = async (
  db: Queries,
  { release, hash }: { readonly release: string; readonly hash: string },
): Promise<ReadonlyMap<string, string>> => {
  const { pages } = await db
    .selectFrom('edition')
    .select('pages')
    .where('release', '=', release)
    .executeTakeFirstOrThrow();
  const zip = readZip(Buffer.from(pages, 'base64'), {
    wants: () => true,
    largestFile: largest,
    largestTotal: largest,
  });
  // It was written here, and it is verified against its hash.
  if (!zip.ok) throw new Error(`the pages of the release ${release} cannot be read`);
  const decoder = new TextDecoder();
  const unpacked = new Map(
    zip.files.map(({ path, content }) => [
      path,
      typeof content === 'string' ? content : decoder.decode(content),
    ]),
  );
  kept.set(hash, unpacked);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return unpacked;
};
