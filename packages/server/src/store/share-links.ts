import { randomBytes } from 'node:crypto';
import type { PageAsked, ShareLink, User } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { type Selectable, sql } from 'kysely';
import { sha256 } from '../base/sha256.js';
import type { AssessmentRow, Queries, Tables } from './tables.js';

type Row = Selectable<Tables['share_link']> & { readonly is_owned: boolean };

/** Whether whoever made it may share the draft still, looked up as who asks. */
const isOwned = sql<boolean>`has_owner(share_link)`;

/** A secret of 256 bits, as an address may hold it. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const insertShareLink = async (
  db: Queries,
  link: {
    readonly id: string;
    readonly token: string;
    readonly until: LocalDate;
    readonly made: string;
    readonly madeBy: User;
  },
  { key }: Pick<AssessmentRow, 'key'>,
): Promise<void> => {
  const { token, madeBy, ...rest } = link;
  await db
    .insertInto('share_link')
    .values({
      ...rest,
      assessment: key,
      token_hash: sha256(token),
      withdrawn: null,
      made_by: JSON.stringify(madeBy),
    })
    .execute();
};

/** The links to the draft of an assessment, the newest first: one more than a page. Undefined when `after` names none. */
export const listShareLinks = async (
  db: Queries,
  { key }: Pick<AssessmentRow, 'key'>,
  { after, limit }: PageAsked,
): Promise<readonly ShareLink[] | undefined> => {
  const all = db
    .selectFrom('share_link')
    .selectAll()
    .select(isOwned.as('is_owned'))
    .where('assessment', '=', key);
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

const presentShareLink = ({ id, made, until, withdrawn, made_by: by, is_owned: owned }: Row): ShareLink => ({
  id,
  made,
  // The schema of the request and the table say that it is a day.
  until: until as LocalDate,
  ...(withdrawn !== null && { withdrawn }),
  // Written as JSON with the link.
  ...(by !== null && { madeBy: JSON.parse(by) as User }),
  isOwned: owned,
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

/** What somebody who knows the secret of a link is told of it. */
export type SharedBy = Pick<ShareLink, 'until' | 'withdrawn'>;

/** The link with a secret; and while it opens it, the assessment, unless that is deleted or whoever made the link may share it no more. */
export const findShared = async (
  db: Queries,
  token: string,
): Promise<{ readonly link: SharedBy; readonly row: AssessmentRow | undefined } | undefined> => {
  const link = await db
    .selectFrom('share_link')
    .select(['assessment', 'until', 'withdrawn'])
    .where('token_hash', '=', sha256(token))
    .executeTakeFirst();
  if (link === undefined) return undefined;
  const row = await db
    .selectFrom('assessment')
    .selectAll()
    .where('key', '=', link.assessment)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  const { until, withdrawn } = link;
  return {
    // As in the list.
    link: { until: until as LocalDate, ...(withdrawn !== null && { withdrawn }) },
    row,
  };
};

/** The links to a draft that work on a day: of these the administrators and the data protection officer are told. */
export const openLinks = async (
  db: Queries,
  key: string,
  day: string,
): Promise<
  readonly { readonly id: string; readonly made: string; readonly until: string; readonly by: User }[]
> => {
  const rows = await db
    .selectFrom('share_link')
    .select(['id', 'made', 'until', 'made_by'])
    .where('assessment', '=', key)
    .where('withdrawn', 'is', null)
    .where('until', '>=', day)
    .where(isOwned)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ made_by: by, ...row }) =>
    by === null ? [] : [{ ...row, by: JSON.parse(by) as User }],
  );
};
