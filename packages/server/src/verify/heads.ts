import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonicalJson, type Erasure, readEvent } from '@risikobilde/core';
import { z } from 'zod';
import { sha256 } from '../base/sha256.js';
import { readCommentEvent } from '../store/comment-events.js';
import { type Discrepancy, notice, wrong } from './discrepancy.js';
import type { Row, Rows } from './rows.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const headSchema = z.strictObject({
  key: z.string(),
  id: z.string(),
  revision: z.int().positive(),
  head: hash,
  deleted: z.string().nullable(),
  /** Of what the writers of its edits called them, which no event holds. */
  names: hash,
  /** The revision of the last import, and the order of its files. */
  /** Where the chain of comments stood. */
  comments: z.strictObject({ n: z.int().nonnegative(), head: hash }).optional(),
  files: z.strictObject({ revision: z.int().nonnegative(), order: hash }),
});
const besideSchema = z.strictObject({
  table: z.enum(['release', 'edition', 'comment', 'reply']),
  id: z.string(),
  /** Of what is never changed in it. */
  fixed: hash,
  /** Of what may be: whether a thread is resolved, by whom and when. */
  moving: hash,
});
/** Where the history of access of an organisation stood. */
const accessSchema = z.strictObject({ organisation: z.string(), n: z.int().positive(), head: hash });
const headsSchema = z.strictObject({
  format: z.literal('risikobilde-heads-1'),
  assessments: z.array(headSchema),
  beside: z.array(besideSchema),
  /** Left out of a list from before there was one. */
  access: z.array(accessSchema).optional(),
});
const signedSchema = z.strictObject({ heads: headsSchema, signature: z.string() });

/**
 * Where the chain of every assessment stood, and the hashes of what no chain holds. Kept outside the store, it shows what the store
 * cannot tell of itself: a chain computed anew, and an assessment, a release or a comment that is gone.
 */
export type Heads = z.output<typeof headsSchema>;

const hashOf = (value: unknown): string => sha256(canonicalJson(value));

/** The heads of a store that has been verified. */
export const headsOf = (rows: Rows): Heads => ({
  format: 'risikobilde-heads-1',
  assessments: rows.assessment.map((row) => headOf(row, rows, row.revision, row.comment_count)),
  beside: besideIn(rows),
  access: accessIn(rows),
});

const accessIn = ({ access_event: events }: Pick<Rows, 'access_event'>): NonNullable<Heads['access']> =>
  // In their order: the last of each is its head.
  [...new Map(events.map((one) => [one.organisation, one])).values()].map(
    ({ organisation, number, hash: head }) => ({
      organisation,
      n: number,
      head,
    }),
  );

const headOf = (row: Row<'assessment'>, rows: Rows, revision: number, comments: number | undefined): Head => {
  const commented = rows.comment_event.find((one) => one.assessment === row.key && one.number === comments);
  const events = rows.event.filter((one) => one.assessment === row.key && one.revision <= revision);
  const order = rows.source_file.filter((one) => one.assessment === row.key).map(({ path }) => path);
  return {
    key: row.key,
    id: row.id,
    revision,
    head: events.find((one) => one.revision === revision)?.hash ?? '0'.repeat(64),
    deleted: row.deleted_at?.toISOString() ?? null,
    names: hashOf(events.map((one) => [one.client_edit_id, one.request_hash])),
    ...(comments !== undefined && { comments: { n: comments, head: commented?.hash ?? '0'.repeat(64) } }),
    files: { revision: lastImport(row, rows), order: hashOf(order) },
  };
};

const lastImport = ({ key }: Row<'assessment'>, { event }: Rows): number =>
  event.findLast((one) => one.assessment === key && isImport(one))?.revision ?? 0;

const isImport = ({ body }: Row<'event'>): boolean => {
  try {
    return Object.hasOwn(JSON.parse(body) as object, 'files');
  } catch {
    return false;
  }
};

/** What a list that was signed before the rows had an organisation says of them. */
const said = <One extends { readonly organisation: string; readonly visibility?: string }>({
  organisation: _organisation,
  visibility: _visibility,
  ...row
}: One) => row;

/** A release that several organisations have is, after the first, named with its organisation. */
const namesIn = (release: Rows['release']): ReadonlyMap<Row<'release'>, string> => {
  const named = new Map<Row<'release'>, string>();
  const known = new Set<string>();
  for (const row of release) {
    named.set(row, known.has(row.hash) ? `${row.organisation}~${row.hash}` : row.hash);
    known.add(row.hash);
  }
  return named;
};

const besideIn = ({ release, edition, comment, reply }: Rows): Heads['beside'] => [
  ...release.map((row) => ({
    table: 'release' as const,
    id: namesIn(release).get(row) ?? row.hash,
    fixed: hashOf(said(row)),
    moving: hashOf([]),
  })),
  ...edition.map(({ signature, time_stamp, ...row }) => ({
    table: 'edition' as const,
    id: row.release,
    // A list that was signed before editions had a signature of their own, or a time stamp, says nothing of it.
    fixed: hashOf(
      said({ ...row, ...(signature !== null && { signature }), ...(time_stamp !== null && { time_stamp }) }),
    ),
    moving: hashOf([]),
  })),
  ...comment.map(({ resolved, resolved_by: by, ...row }) => ({
    table: 'comment' as const,
    id: row.id,
    fixed: hashOf(said(row)),
    moving: hashOf([resolved, by]),
  })),
  ...reply.map((row) => ({
    table: 'reply' as const,
    id: row.id,
    fixed: hashOf(said(row)),
    moving: hashOf([]),
  })),
];

/** Whether everything that was listed still is there as it was. What has been added since, and may be honest, is a notice. */
export const compareHeads = (rows: Rows, listed: Heads): readonly Discrepancy[] => {
  const now = new Map(rows.assessment.map((row) => [row.key, row]));
  const known = new Set(listed.assessments.map(({ key }) => key));
  const added = rows.assessment.filter(({ key }) => !known.has(key));
  return [
    ...listed.assessments.flatMap((before) => {
      const row = now.get(before.key);
      const found =
        row === undefined || row.id !== before.id
          ? [wrong('listed-assessment-gone', { revision: before.revision })]
          : compareHead(before, headOf(row, rows, before.revision, before.comments?.n), rows);
      return found.map((one) => ({ ...one, assessment: before.id }));
    }),
    ...added.map(({ id }) => ({ ...notice('assessment-since'), assessment: id })),
    ...compareBeside(listed.beside, besideIn(rows), erasedBeside(rows)),
    ...(listed.access === undefined ? [] : compareAccess(listed.access, rows)),
  ];
};

type Head = Heads['assessments'][number];
const compareHead = (before: Head, now: Head, rows: Rows): readonly Discrepancy[] => [
  ...(now.head === before.head ? [] : [wrong('listed-head', { n: before.revision })]),
  ...(now.comments?.head === before.comments?.head ? [] : [wrong('listed-comments')]),
  // Of events from before texts had salts, the name goes with what was erased.
  ...(now.names === before.names ||
  erasuresIn(rows, before.key).some(({ resealed }) => resealed !== undefined)
    ? []
    : [wrong('listed-names', { n: before.revision })]),
  ...(now.files.revision === before.files.revision && now.files.order !== before.files.order
    ? [wrong('file-order')]
    : []),
  ...(before.deleted !== null && now.deleted !== before.deleted ? [wrong('listed-deleted')] : []),
  ...(now.deleted !== null && before.deleted === null ? [notice('deleted-since')] : []),
];

const compareAccess = (
  before: NonNullable<Heads['access']>,
  { access_event: events }: Pick<Rows, 'access_event'>,
): readonly Discrepancy[] => {
  const known = new Map(before.map((one) => [one.organisation, one]));
  const now = new Map(events.map((one) => [`${one.organisation} ${one.number}`, one.hash]));
  return [
    ...before.flatMap(({ organisation, n, head }) =>
      now.get(`${organisation} ${n}`) === head ? [] : [wrong('listed-access', { organisation, n })],
    ),
    ...accessIn({ access_event: events }).flatMap(({ organisation, n }) =>
      n > (known.get(organisation)?.n ?? 0) ? [notice('access-since', { organisation })] : [],
    ),
  ];
};

type Beside = Heads['beside'][number];
const nameOf = ({ table, id }: Pick<Beside, 'table' | 'id'>): string => `${table} ${id}`;

const erasuresIn = ({ event }: Rows, key?: string): readonly Erasure[] =>
  event
    .filter((row) => (key === undefined || row.assessment === key) && row.body.includes('"erased":'))
    .flatMap((row) => {
      try {
        return readEvent(row).erased ?? [];
      } catch {
        return [];
      }
    });

/** Rows that something was erased from, or with. */
const erasedBeside = (rows: Rows): ReadonlySet<string> =>
  new Set([
    ...erasuresIn(rows).flatMap(({ releases = [] }) =>
      releases.flatMap((id) => [nameOf({ table: 'release', id }), nameOf({ table: 'edition', id })]),
    ),
    ...rows.release
      .filter(({ stored_by: by }) => isNobody(by))
      .map(({ hash: id }) => nameOf({ table: 'release', id })),
    ...erasedComments(rows),
  ]);

const erasedComments = ({ comment_event: events }: Rows): readonly string[] =>
  events
    .filter(({ body }) => body.includes('"erased":'))
    .flatMap(({ assessment, body }) => {
      const numbers = new Set((readCommentEvent({ body }).erased ?? []).flatMap((one) => one.events));
      return events
        .filter((one) => one.assessment === assessment && numbers.has(one.number))
        .map((one) => readCommentEvent(one))
        .map(({ comment = '', reply }) =>
          reply === undefined
            ? nameOf({ table: 'comment', id: comment })
            : nameOf({ table: 'reply', id: reply }),
        );
    });

const isNobody = (by: string): boolean => /^\{"id":"erased-\d{4}-\d\d-\d\d"/.test(by);

const compareBeside = (
  before: Heads['beside'],
  now: Heads['beside'],
  erased: ReadonlySet<string>,
): readonly Discrepancy[] => {
  const byName = new Map(now.map((one) => [nameOf(one), one]));
  const known = new Set(before.map(nameOf));
  return [
    ...before.flatMap((one): readonly Discrepancy[] => {
      const { table, id } = one;
      const row = byName.get(nameOf(one));
      // The chains say so, and were verified.
      if (erased.has(nameOf(one))) return [notice('erased-since', { table, id })];
      if (row === undefined) return [wrong('listed-row-gone', { table, id })];
      if (row.fixed !== one.fixed) return [wrong('listed-row', { table, id })];
      return row.moving === one.moving ? [] : [notice('resolved-since', { id })];
    }),
    ...now
      .filter((one) => !known.has(nameOf(one)))
      .map(({ table, id }) => notice('row-since', { table, id })),
  ];
};

/** Why a list of heads, or a key, cannot be used. */
export class HeadsRefused extends Error {
  readonly why: 'key' | 'list' | 'signature';
  constructor(why: HeadsRefused['why']) {
    super(`the heads are refused: ${why}`);
    this.why = why;
  }
}

const ed25519 = (read: () => KeyObject): KeyObject => {
  try {
    const key = read();
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Not a key at all: said the same way.
  }
  throw new HeadsRefused('key');
};

/**
 * The list as a file, signed.
 * @param key private key, Ed25519, in PEM
 * @throws HeadsRefused
 */
export const signHeads = (heads: Heads, key: string): string => {
  const bytes = Buffer.from(canonicalJson(heads));
  const signature = sign(
    undefined,
    bytes,
    ed25519(() => createPrivateKey(key)),
  ).toString('base64');
  return `${JSON.stringify({ heads, signature }, undefined, 2)}\n`;
};

/**
 * The list in a file, if whoever has the private key signed it.
 * @param key public key, Ed25519, in PEM
 * @throws HeadsRefused
 */
export const readHeads = (text: string, key: string): Heads => {
  const publicKey = ed25519(() => createPublicKey(key));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new HeadsRefused('list');
  }
  const read = signedSchema.safeParse(value);
  if (!read.success) throw new HeadsRefused('list');
  const { heads, signature } = read.data;
  if (!verify(undefined, Buffer.from(canonicalJson(heads)), publicKey, Buffer.from(signature, 'base64')))
    throw new HeadsRefused('signature');
  return heads;
};
