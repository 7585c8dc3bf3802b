import { sayFirst } from '../files/say-first.js';
import { keepNewest } from '../base/newest.js';
import type { PageAsked, ReleaseSummary, User } from '@risikobilde/api';
import type { LocalDate, Release, State, Text } from '@risikobilde/core';
import { type RawBuilder, sql } from 'kysely';
import { parseRelease, releaseText } from '@risikobilde/files';
import { countsOf } from '../files/release-counts.js';
import { sha256 } from '../base/sha256.js';
import { addressOfEdition, nameOfEditions } from './editions.js';
import type { AssessmentRow, MakingFailed, Queries, ReleaseRow, Visibility } from './tables.js';

/** A release to keep: as it is read, and as the file it is. */
export type NewRelease = (
  | { readonly release: Release; readonly content?: string }
  // One that was read in a thread, which kept its records.
  | {
      readonly release: Pick<Release, 'manifest'>;
      readonly content: string;
      readonly counts: ReleaseSummary['counts'];
    }
) & {
  readonly stored: string;
  readonly by: User;
  /** Whose it is: of one that was made here, whose the assessment is. */
  readonly organisation: string;
  /** Of one that is made here: of what, and for whom. What came in is its organisation's own. */
  readonly madeFrom?: Pick<AssessmentRow, 'key' | 'revision'> & { readonly visibility: Visibility };
  readonly signature?: string | undefined;
};

/** Keeps a release. Whether it was new to its organisation: one that is there already is the same, for its hash says what it holds. */
export const insertRelease = async (db: Queries, one: NewRelease): Promise<boolean> => {
  const { stored, by, organisation, madeFrom, signature } = one;
  const { hash, assessment, version, on, title, isDraft } = one.release.manifest;
  const { counts, content } =
    'counts' in one
      ? one
      : { counts: countsOf(one.release), content: one.content ?? releaseText(one.release) };
  const { numInsertedOrUpdatedRows: kept } = await db
    .insertInto('release')
    .values({
      hash,
      assessment,
      version,
      made_on: on,
      title: JSON.stringify(title),
      counts: JSON.stringify(counts),
      content,
      is_draft: isDraft === true,
      stored,
      stored_by: JSON.stringify(by),
      made_from: madeFrom?.key ?? null,
      made_revision: madeFrom?.revision ?? null,
      organisation,
      visibility: madeFrom?.visibility ?? 'own',
      signature: signature ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (kept ?? 0n) > 0n;
};

const columns = [
  'position',
  'release.organisation',
  'release.hash',
  'assessment',
  'version',
  'made_on',
  'title',
  'counts',
  'is_draft',
  'stored',
  'stored_by',
  'made_from',
  'made_revision',
  'release.visibility',
] as const;
export type ListedRelease = Omit<ReleaseRow, 'content'> & {
  /** Of the pages that readers get; null where there are none. */
  readonly pages_hash: string | null;
  /** Whether they are to be made, and why they could not be. */
  readonly is_making: boolean;
  readonly making_failed: MakingFailed | null;
  /** What stands for the assessment in the address of the pages. */
  readonly address: string;
};

const listed = (db: Queries) =>
  db
    .selectFrom('release')
    .leftJoin('edition', (join) =>
      join
        .onRef('edition.release', '=', 'release.hash')
        .onRef('edition.organisation', '=', 'release.organisation'),
    )
    .leftJoin('edition_making as making', (join) =>
      join
        .onRef('making.release', '=', 'release.hash')
        .onRef('making.organisation', '=', 'release.organisation'),
    )
    .select(columns)
    .select(['edition.hash as pages_hash', nameOfEditions.as('address'), 'making.failed as making_failed'])
    .select(sql<boolean>`making.release is not null`.as('is_making'))
    // What readers verify is that of the edition, where it has one.
    .select(({ fn }) => fn.coalesce('edition.signature', 'release.signature').as('signature'))
    .orderBy('made_on')
    .orderBy('position');

/**
 * The releases of a platform, or of all, oldest first: by the day they say, then as they came. One that several organisations have is
 * listed once, as whoever made it has it.
 */
export const listReleases = async (
  db: Queries,
  assessment?: string,
  readable: RawBuilder<boolean> = sql<boolean>`true`,
): Promise<readonly ListedRelease[]> => {
  const all = listed(db).where(readable);
  const rows = await (assessment === undefined
    ? all
    : all.where('release.assessment', '=', assessment)
  ).execute();
  const best = new Map<string, ListedRelease>();
  for (const row of rows) if (row.made_from !== null || !best.has(row.hash)) best.set(row.hash, row);
  return rows.filter((row) => best.get(row.hash) === row);
};

/**
 * One more than a page of them, as they are listed; undefined when there is none that `after` names by its hash. `readable`: which
 * of the rows `release` may be read.
 */
export const listReleasePage = async (
  db: Queries,
  {
    assessment,
    readable = sql<boolean>`true`,
    after,
    limit,
  }: PageAsked & {
    readonly assessment?: string | undefined;
    readonly readable?: RawBuilder<boolean> | undefined;
  },
): Promise<readonly ListedRelease[] | undefined> => {
  const ofOne = assessment === undefined ? sql`true` : sql`release.assessment = ${assessment}`;
  // As `listReleases` has it: of those with one hash the last that was made here, else the first that came in.
  const best = sql<ListedPlace>`(
    select distinct on (hash) hash, made_on, position from release where ${readable} and ${ofOne}
    order by hash, made_from is null, case when made_from is null then position else -position end)`;
  const from =
    after === undefined
      ? undefined
      : (await sql<ListedPlace>`select made_on, position from ${best} best where hash = ${after}`.execute(db))
          .rows[0];
  if (after !== undefined && from === undefined) return undefined;
  const beyond = from ? sql`(made_on, position) > (${from.made_on}, ${from.position})` : sql`true`;
  const { rows } = await sql<ListedPlace>`select hash, position from ${best} best where ${beyond}
    order by made_on, position limit ${limit + 1}`.execute(db);
  return rows.length === 0
    ? []
    : listed(db)
        .where(
          'release.hash',
          'in',
          rows.map(({ hash }) => hash),
        )
        .where(
          'position',
          'in',
          rows.map(({ position }) => position),
        )
        .execute();
};
type ListedPlace = Pick<ReleaseRow, 'hash' | 'made_on' | 'position'>;

/** Of releases under one id, those that an organisation made, and those that came in under it. */
export const releasesOf = (all: readonly ListedRelease[], organisation: string): readonly ListedRelease[] =>
  all.filter((one) => one.organisation === organisation || one.made_from === null);

export const findReleaseText = async (
  db: Queries,
  hash: string,
  readable: RawBuilder<boolean> = sql<boolean>`true`,
): Promise<string | undefined> => {
  const all = db
    .selectFrom('release')
    .select('content')
    .where('release.hash', '=', hash)
    .where(readable)
    .limit(1);
  return (await all.executeTakeFirst())?.content;
};

/**
 * Whether a release may be read by somebody who may read the assessments that `isReadable` lets through: one that was made of such an
 * assessment; one of a platform that such an assessment stands on, unless it is its makers’ own; and, by everybody with a role here, a
 * final one for everybody that offers something to services, which is what it was given out for.
 */
export const isReleaseReadable = (isReadable: RawBuilder<boolean>): RawBuilder<boolean> =>
  sql<boolean>`(
    exists (select from assessment where assessment.key = release.made_from and ${isReadable})
    or exists (select from assessment join release own on own.hash = assessment.builds_on
      where own.assessment = release.assessment and assessment.deleted_at is null and ${isReadable}
        and (release.visibility <> 'own' or release.made_from is null))
    or exists (select from assessment where assessment.builds_on = release.hash
      and assessment.deleted_at is null and ${isReadable})
    or (release.visibility = 'public' and not release.is_draft and release.made_from is not null
      and (release.counts::json ->> 'provided')::int + (release.counts::json ->> 'shared')::int > 0)
  )`;

/** The releases that were made here of an assessment, as files. */
export const releasesMadeFrom = async (
  db: Queries,
  key: string,
): Promise<readonly { readonly version: string; readonly text: string }[]> => {
  const rows = await db
    .selectFrom('release')
    .select(['version', 'content'])
    .where('made_from', '=', key)
    .orderBy('position')
    .execute();
  return rows.map(({ version, content }) => ({ version, text: content }));
};

export const presentRelease = (row: ListedRelease): ReleaseSummary => ({
  hash: row.hash,
  assessment: row.assessment,
  // All three were written as JSON by `insertRelease`.
  title: JSON.parse(row.title) as Text,
  version: row.version,
  on: row.made_on as LocalDate,
  counts: JSON.parse(row.counts) as ReleaseSummary['counts'],
  stored: row.stored,
  storedBy: JSON.parse(row.stored_by) as User,
  isDraft: row.is_draft,
  isMadeHere: row.made_from !== null,
  ...(row.made_from !== null && !row.is_draft && { visibility: row.visibility }),
  ...(row.pages_hash !== null && { address: addressOfEdition(row.address, row.version) }),
  ...(row.is_making && { making: row.making_failed === null ? {} : { failed: row.making_failed } }),
  ...(row.signature !== null && { signedBy: keyOf(row.signature) }),
});

/** The name of the key that signed, as the signature says it; whether it did is for who verifies it. */
const keyOf = (signature: string): string => {
  const [header = ''] = signature.split('.');
  // Written by `signing/`.
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as { readonly kid: string };
  return kid;
};

/** What a service is composed with: the release it stands on, and the newest one since. */
export type Platform = { readonly release: Release; readonly newer?: Release };

/** Releases as they are read, kept in memory: they never change. */
export type Releases = {
  /** The hash of the newest release of the platform that a release is of, on the day. */
  readonly newestOn: (db: Queries, hash: string, asOf: LocalDate) => Promise<string | undefined>;
  /** One that the database has listed for who asks. */
  readonly get: (db: Queries, hash: string) => Promise<Release | undefined>;
  /**
   * The release that an assessment stands on, and the newest one of its platform on the day; undefined when it builds on
   * none.
   */
  readonly under: (
    db: Queries,
    row: Pick<AssessmentRow, 'key'>,
    state: State,
    asOf?: LocalDate,
  ) => Promise<Platform | undefined>;
};

const mostKept = 16;

export const createReleases = (): Releases => {
  const kept = new Map<string, Release>();
  const get = async (db: Queries, hash: string): Promise<Release | undefined> => {
    const known = kept.get(hash);
    if (known !== undefined) return known;
    const text = await findReleaseText(db, hash);
    if (text === undefined) return undefined;
    // It was read without fault, and against its hash, when it came in.
    const parsed = parseRelease({ path: `releases/${hash}.json`, text });
    if (!parsed.ok) throw new Error(`the release ${hash} cannot be read: ${sayFirst(parsed.problems)}`);
    keepNewest(kept.set(hash, parsed.value), mostKept);
    return parsed.value;
  };
  const newestAfter = async (
    db: Queries,
    { assessment }: Release['manifest'],
    hash: string,
    asOf?: LocalDate,
  ) => {
    const all = await listReleases(db, assessment);
    const own = all.find((one) => one.hash === hash);
    // It is remembered, but not for who asks.
    if (own === undefined) return undefined;
    const line = releasesOf(all, own.organisation);
    const since = line.slice(line.indexOf(own) + 1);
    return { newer: since.findLast((one) => asOf === undefined || one.made_on <= asOf) };
  };
  return {
    get,
    newestOn: async (db, hash, asOf) => {
      const release = await get(db, hash);
      return release && (await newestAfter(db, release.manifest, hash, asOf))?.newer?.hash;
    },
    under: async (db, row, state, asOf) => {
      const hash = await hashStoodOn(db, row.key, state);
      const release = hash === undefined ? undefined : await get(db, hash);
      if (release === undefined) return undefined;
      const newest = await newestAfter(db, release.manifest, hash ?? '', asOf);
      if (newest === undefined) return undefined;
      const newer = newest.newer && (await get(db, newest.newer.hash));
      return { release, ...(newer && { newer }) };
    },
  };
};

/** The release that a state says it builds on: its hash, or the path of its file. */
export const releaseNamedIn = (state: State): string | undefined => {
  const head = [...state.values()].find((record) => record.kind === 'assessment');
  return head?.kind === 'assessment' ? head.buildsOn?.release : undefined;
};

/** The hash of the release that a state says it builds on; where it names a file of its folder, the hash in that. */
export const hashStoodOn = async (db: Queries, key: string, state: State): Promise<string | undefined> => {
  const named = releaseNamedIn(state);
  if (named === undefined || /^[0-9a-f]{64}$/.test(named)) return named;
  const found = await db
    .selectFrom('source_file')
    .select(sql<string | null>`content::json -> 'manifest' ->> 'hash'`.as('hash'))
    .where('assessment', '=', key)
    .where('path', '=', named)
    .executeTakeFirst();
  return found?.hash ?? undefined;
};

/** Where a release lies in the folder of a service that builds on it. */
export const releasePath = ({ manifest: { assessment, version } }: Release): string =>
  `platform/${assessment}-${version.replaceAll(/[^0-9A-Za-z.-]+/g, '-')}.json`;

/** Reads a release from a file, checked against the hash that it is named by. */
export const readReleaseFile = (path: string, text: string) => parseRelease({ path, text }, sha256);
