import { isOfStanding, type NoticeKind, noticeKinds, type NoticePlace } from '@risikobilde/core';
import { sql } from 'kysely';
import type { Queries } from './tables.js';

/** What was looked at last in an assessment, as the table has it. */
export type Look = {
  readonly revision: number;
  readonly comments: number;
  /** Empty before the first look. */
  readonly day: string;
  readonly conclusion: string | null;
  readonly released: string;
};

/** A new assessment has one event, which made it: that is nobody's news. */
const before: Look = { revision: 0, comments: 0, day: '', conclusion: null, released: '0' };

export const readLook = async (db: Queries, key: string): Promise<Look> =>
  (await db
    .selectFrom('notice_look')
    .select(['revision', 'comments', 'day', 'conclusion', 'released'])
    .where('assessment', '=', key)
    .executeTakeFirst()) ?? before;

/** Moves on from what was looked at last; false where somebody else has moved meanwhile. */
export const moveLook = async (db: Queries, key: string, last: Look, next: Look): Promise<boolean> => {
  const { numInsertedOrUpdatedRows: moved } = await db
    .insertInto('notice_look')
    .values({ assessment: key, ...next })
    .onConflict((conflict) =>
      conflict
        .columns(['assessment', 'organisation'])
        .doUpdateSet(next)
        .where('notice_look.revision', '=', last.revision)
        .where('notice_look.comments', '=', last.comments)
        .where('notice_look.day', '=', last.day)
        .where('notice_look.released', '=', last.released),
    )
    .executeTakeFirst();
  return (moved ?? 0n) > 0n;
};

/** Asks that an assessment is looked at soon: for what no event tells of. One that was never looked at is looked at anyhow. */
export const askForLook = async (db: Queries, key: string): Promise<void> => {
  await db
    .updateTable('notice_look')
    .set({ day: '-' })
    .where('assessment', '=', key)
    .where('day', '<>', '')
    .execute();
};

/** What a notice is about, as the table has it: where, who did it, a day, and a role. */
export type NoticeAbout = {
  readonly place: NoticePlace;
  readonly by?: string;
  readonly day?: string;
  readonly role?: string;
};

export type NewNotice = {
  readonly person: string;
  readonly key: string;
  readonly kind: NoticeKind;
  readonly about: NoticeAbout;
  readonly isUrgent: boolean;
  /** It is only written down as told. */
  readonly isOver: boolean;
};

/** Writes down who is to be told of what; what somebody was told before stays as it was. */
export const insertNotices = async (
  db: Queries,
  key: string,
  now: Date,
  notices: readonly NewNotice[],
): Promise<void> => {
  for (let at = 0; at < notices.length; at += 500)
    await db
      .insertInto('notice')
      .values(
        notices.slice(at, at + 500).map(({ about, isUrgent, isOver, ...notice }) => ({
          ...notice,
          assessment: key,
          about: JSON.stringify(about),
          is_urgent: isUrgent,
          made: now,
          read: null,
          over: isOver ? now : null,
          sent: null,
          claimed: null,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
};

export type NewNews = Pick<NewNotice, 'key' | 'kind' | 'about'> & { readonly isQuiet: boolean };

/** Writes down what has happened, and gives what was not written down before and is to be told. */
export const insertNews = async (
  db: Queries,
  key: string,
  now: Date,
  news: readonly NewNews[],
): Promise<readonly NewNews[]> => {
  if (news.length === 0) return [];
  const rows = await db
    .insertInto('news')
    .values(
      news.map(({ about, isQuiet, ...one }) => ({
        ...one,
        assessment: key,
        about: JSON.stringify(about),
        made: now,
        is_quiet: isQuiet,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .execute();
  const inserted = new Set(rows.map((row) => row.key));
  return news.filter((one) => inserted.has(one.key) && !one.isQuiet);
};

const standing = noticeKinds.filter(isOfStanding);

/** What followed from how the assessment stood, and no longer does, is over. */
export const endAllBut = async (
  db: Queries,
  key: string,
  keys: readonly string[],
  now: Date,
): Promise<void> => {
  await db
    .updateTable('notice')
    .set({ over: now })
    .where('assessment', '=', key)
    .where('over', 'is', null)
    .where('kind', 'in', standing)
    .where(sql<boolean>`not (key = any(${sql.val([...keys])}::text[]))`)
    .execute();
};

/** A thread is dealt with, or somebody has answered in it: then the others, or that person, need not be told of what was said. */
export const endThread = async (
  db: Queries,
  key: string,
  thread: string,
  person: string | undefined,
  now: Date,
): Promise<void> => {
  const all = db
    .updateTable('notice')
    .set({ over: now })
    .where('assessment', '=', key)
    .where('over', 'is', null)
    .where(sql<boolean>`starts_with(key, ${`said:${thread}:`})`);
  await (person === undefined ? all : all.where('person', '=', person)).execute();
};

/** Takes the names of those who did something out of what was told of an assessment. */
export const forgetNames = async (db: Queries, key: string): Promise<void> => {
  const about = sql<string>`(about::jsonb - 'by')::text`;
  await db.updateTable('notice').set({ about }).where('assessment', '=', key).execute();
  await db.updateTable('news').set({ about }).where('assessment', '=', key).execute();
};

/** Days that somebody is told of a role that was given or ended, where nobody told them when it was. */
const daysNew = 7;

/** Writes down whom a role in an organisation was given to, or taken from, in the last days: each is told of it once. */
export const tellOfRoles = async (db: Queries, now: Date): Promise<void> => {
  const since = new Date(now.getTime() - daysNew * 86_400_000).toISOString();
  await sql`select tell_of_roles(${since}, ${now})`.execute(db);
};

/** Days that a notice is kept in the list. */
export const daysKept = 180;

/** Takes out what is long past; what still stands stays, so that it is not told again. */
export const removeOld = async (db: Queries, now: Date): Promise<void> => {
  await db
    .deleteFrom('notice')
    .where('made', '<', new Date(now.getTime() - daysKept * 86_400_000))
    .where((where) => where.or([where('over', 'is not', null), where('kind', 'not in', standing)]))
    .execute();
};
