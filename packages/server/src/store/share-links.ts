import { randomBytes } from 'node:crypto';
import type { PageAsked, ShareLink } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { type Selectable, sql } from 'kysely';
import { sha256 } from '../sha256.js';
import type { AssessmentRow, Queries, Tables } from './tables.js';

type Row = Selectable<Tables['share_link']>;

/** A secret of 256 bits, as an address may hold it. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const insertShareLink = async (
  db: Queries,
  link: { readonly id: string; readonly token: string; readonly until: LocalDate; readonly made: string },
  { key }: Pick<AssessmentRow, 'key'>,
): Promise<void> => {
  const { token, ...rest } = link;
  await db
    .insertInto('share_link')
    .values({ ...rest, assessment: key, token_hash: sha256(token), withdrawn: null })
    .execute();
};

/** The links to the draft of an assessment, the newest first: one more than a page. Undefined when `after` names none. */
export const listShareLinks = async (
  db: Queries,
  { key }: Pick<AssessmentRow, 'key'>,
  { after, limit }: PageAsked,
): Promise<readonly ShareLink[] | undefined> => {
  const all = db.selectFrom('share_link').selectAll().where('assessment', '=', key);
  const last = after === undefined ? undefined : await all.where('id', '=', after).executeTakeFirst();
  if (after !== undefined && last === undefined) return undefined;
  const beyond = last
    ? sql<boolean>`(made < ${last.made} or (made = ${last.made} and id > ${last.id}))`
    : sql<boolean>`true`;
  const rows = await all
    .where(beyond)
    .orderBy('made', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return rows.map(presentShareLink);
};

const presentShareLink = ({ id, made, until, withdrawn }: Row): ShareLink => ({
  id,
  made,
  // The schema of the request and the table say that it is a day.
  until: until as LocalDate,
  ...(withdrawn !== null && { withdrawn }),
});

/** Whether there was such a link. One that was withdrawn before stays withdrawn since then. */
export const withdrawShareLink = async (
  db: Queries,
  { key }: Pick<AssessmentRow, 'key'>,
  id: string,
  now: string,
): Promise<boolean> => {
  const row = await db
    .updateTable('share_link')
    .set((is) => ({ withdrawn: is.fn.coalesce('withdrawn', is.val(now)) }))
    .where('assessment', '=', key)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** The link with a secret; and while it opens it, the assessment, unless that is deleted. */
export const findShared = async (
  db: Queries,
  token: string,
): Promise<{ readonly link: ShareLink; readonly row: AssessmentRow | undefined } | undefined> => {
  const link = await db
    .selectFrom('share_link')
    .selectAll()
    .where('token_hash', '=', sha256(token))
    .executeTakeFirst();
  if (link === undefined) return undefined;
  const row = await db
    .selectFrom('assessment')
    .selectAll()
    .where('key', '=', link.assessment)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return { link: presentShareLink(link), row };
};
