import { type LocalDate, hashOfWorld, type World } from '@risikobilde/core';
import { createAnswers } from '../base/newest.js';
import { readZip, writeZip } from '@risikobilde/files';
import {
  editionAddress,
  type EditionRecord,
  type ListedEdition,
  type PublishedFiles,
  type PublishedFile,
} from '@risikobilde/publish';
import type { Text } from '@risikobilde/words';
import { sha256, sha256OfBytes } from '../base/sha256.js';
import type { Queries, Visibility } from './tables.js';
import { type RawBuilder, sql } from 'kysely';

/** Where readers find an edition; it leads to the language of who asks. */
export const addressOfEdition = (assessment: string, version: string): string =>
  editionAddress({ assessment, version });

/** An edition to keep: what it says of itself, and its files. */
export type NewEdition = {
  readonly about: string;
  readonly packed: Uint8Array;
  readonly signature?: string | undefined;
  readonly timeStamp?: Uint8Array | undefined;
};

/** All pages in one file; the other files beside it. A zip that is named as one is not taken out of a zip, so the name is short. */
const pagesFile = { kept: 'pages', given: 'pages.zip' } as const;

/** What is kept of an edition and given to its readers: the pages, the files, and what proves each of them. */
export const packEdition = (
  of: Pick<EditionRecord, 'assessment' | 'version' | 'on' | 'release'>,
  { files, about }: PublishedFiles,
  world: World,
): NewEdition => {
  const [pages, others] = [files.filter(isPage), files.filter((file) => !isPage(file))];
  const zip = writeZip(pages.map(({ path, bytes }) => ({ path: withoutFormat(path), content: bytes })));
  const kept = [
    { path: pagesFile.given, mediaType: 'application/zip', bytes: zip },
    ...others.map((file) => ({ ...file, path: withoutFormat(file.path) })),
  ];
  const record: EditionRecord = {
    format: 'risikobilde-edition-1',
    ...of,
    world: {
      hash: hashOfWorld(world, sha256),
      entries: world.entries.length,
      ...(world.edition && { number: world.edition.number, day: world.edition.day }),
    },
    ...(about && { about }),
    files: kept.map(({ path, mediaType, bytes }) => ({
      path: `files/${path}`,
      mediaType,
      bytes: bytes.length,
      sha256: sha256OfBytes(bytes),
    })),
  };
  return {
    about: JSON.stringify(record),
    packed: writeZip(
      kept.map(({ path, bytes }) => ({
        path: path === pagesFile.given ? pagesFile.kept : path,
        content: bytes,
      })),
    ),
  };
};

const isPage = ({ path }: PublishedFile): boolean => path.startsWith('html/');
/** Several formats stand in a folder each. */
const withoutFormat = (path: string): string => path.slice(path.indexOf('/') + 1);

/** One hash for what is kept of an edition. */
export const hashOfEdition = (pages: string, about: string | null): string =>
  sha256(about === null ? pages : `${pages}\n${about}`);

/**
 * What stands for the assessment of the row `release` in the addresses of its editions: its id, for the organisation that first gave
 * something out under it; for another `organisation~id`, with its number where it has one.
 */
export const nameOfEditions = sql<string>`case when release.organisation = coalesce((
    select first.organisation from release first join edition on edition.release = first.hash and edition.organisation = first.organisation
    where first.assessment = release.assessment order by first.position limit 1), release.organisation)
  then release.assessment
  else coalesce((select o.number from organisation o where o.id = release.organisation), release.organisation) || '~' || release.assessment end`;

/** Keeps an edition beside its release. */
export const insertEdition = async (
  db: Queries,
  of: { readonly release: string; readonly organisation: string },
  { about, packed, signature, timeStamp }: NewEdition,
): Promise<void> => {
  const pages = Buffer.from(packed).toString('base64');
  await db
    .insertInto('edition')
    .values({
      ...of,
      pages,
      about,
      hash: hashOfEdition(pages, about),
      signature: signature ?? null,
      time_stamp: timeStamp === undefined ? null : Buffer.from(timeStamp).toString('base64'),
    })
    .execute();
};

/** An edition with the hash of all that is kept of it. */
export type KeptEdition = ListedEdition & {
  readonly hash: string;
  readonly organisation: string;
  /** Who may read it; `public` is anybody, without an account. */
  readonly visibility: Visibility;
  /** The id of the assessment; `assessment` is what stands for it in addresses. */
  readonly id: string;
};

/** The editions for everybody. */
export const isPublic: RawBuilder<boolean> = sql<boolean>`release.visibility = 'public'`;

/** Every edition that is out, of those that `isMeant` lets through: by assessment, and of each the oldest first. */
export const listEditions = async (
  db: Queries,
  isMeant: RawBuilder<boolean> = isPublic,
): Promise<readonly KeptEdition[]> => {
  const rows = await db
    .selectFrom('edition')
    .innerJoin('release', (join) =>
      join
        .onRef('release.hash', '=', 'edition.release')
        .onRef('release.organisation', '=', 'edition.organisation'),
    )
    .select(['release.assessment as id', 'version', 'made_on', 'title', 'stored', 'release.hash as release'])
    .select(['release.organisation', nameOfEditions.as('assessment')])
    .select(['edition.hash as hash', 'edition.about as about'])
    .select(['release.visibility', 'edition.time_stamp as timeStamp'])
    .where(isMeant)
    .select(({ fn }) => fn.coalesce('edition.signature', 'release.signature').as('signature'))
    .orderBy('release.assessment')
    .orderBy('release.organisation')
    .orderBy('made_on')
    .orderBy('position')
    .execute();
  const listed = rows.map(
    ({ title, about, made_on: on, signature, timeStamp, ...row }): KeptEdition => ({
      ...row,
      ...(signature !== null && { signature }),
      ...(timeStamp !== null && { timeStamp }),
      // Written by `insertRelease` and `packEdition`.
      on: on as LocalDate,
      title: JSON.parse(title) as Text,
      record: about === null ? undefined : (JSON.parse(about) as EditionRecord),
    }),
  );
  // Of an assessment that was deleted and one that took its id: the later.
  const last = new Map(listed.map((one) => [`${one.assessment} ${one.version}`, one]));
  return listed.filter((one) => last.get(`${one.assessment} ${one.version}`) === one);
};

const largest = 64 * 1024 * 1024;
const mostKept = 4;

/** What was unpacked lately, by the hash of the edition: it never changes. */
export type EditionFiles = (
  db: Queries,
  edition: Pick<KeptEdition, 'hash' | 'release' | 'organisation'>,
) => Promise<ReadonlyMap<string, Buffer>>;

export const createEditionFiles = (): EditionFiles => {
  const answers = createAnswers<ReadonlyMap<string, Buffer>>(mostKept, () => true);
  return (db, { hash, release, organisation }) =>
    answers(hash, () => unpackEdition(db, release, organisation));
};

/** Files by their path under the address of the edition: pages as they are, all else in `files`. */
export const unpackEdition = async (
  db: Queries,
  release: string,
  organisation: string,
): Promise<ReadonlyMap<string, Buffer>> => {
  const { pages } = await db
    .selectFrom('edition')
    .select('pages')
    .where('release', '=', release)
    .where('organisation', '=', organisation)
    .executeTakeFirstOrThrow();
  const files = filesIn(Buffer.from(pages, 'base64'), release);
  const inner = files.get(pagesFile.kept);
  // Editions from before other formats were kept hold their pages and nothing else.
  if (inner === undefined) return files;
  return new Map([
    ...[...files].map(
      ([path, bytes]) => [`files/${path === pagesFile.kept ? pagesFile.given : path}`, bytes] as const,
    ),
    ...filesIn(inner, release),
  ]);
};

const filesIn = (archive: Uint8Array, release: string): ReadonlyMap<string, Buffer> => {
  const zip = readZip(archive, { wants: () => true, largestFile: largest, largestTotal: largest });
  // It was written here, and it is verified against its hash.
  if (!zip.ok) throw new Error(`the pages of the release ${release} cannot be read`);
  return new Map(zip.files.map(({ path, content }) => [path, Buffer.from(content)]));
};
