import type { PageAsked, UserNotice } from '@risikobilde/api';
import type { NoticeKind, Text } from '@risikobilde/core';
import { type RawBuilder, sql } from 'kysely';
import { placePath } from '../base/place-path.js';
import type { NoticeAbout } from './notices.js';
import type { Queries } from './tables.js';

/** Of one assessment. */
const mostNews = 100;

/** What was so before anybody was told, or that the person brought about, was over at once: it is told of nowhere. */
const isTold = sql<boolean>`(over is null or over > made)`;
/** To the microsecond, as the database has it. */
const madeAt = sql<string>`(extract(epoch from made) * 1000000)::bigint`;
/** What is of no assessment stands as of none in the list. */
const ofAssessment = sql<string>`coalesce(notice.assessment, 0)`;
const hashOfKey = sql<string>`md5(notice.key)`;

/** It is of an assessment that may be read, or of none: one's own role. */
const mayRead = (readable: RawBuilder<boolean>): RawBuilder<boolean> =>
  sql`(notice.assessment is null or (assessment.key is not null and deleted_at is null and ${readable}))`;

/** One more than a page of what somebody was told of, of what they may read; the newest first, each with its place in the list. */
export const listNotices = async (
  db: Queries,
  person: string,
  readable: RawBuilder<boolean>,
  { after, limit }: PageAsked,
): Promise<readonly { readonly told: UserNotice; readonly place: string }[]> => {
  const [before = '', assessment = '', hash = ''] = after?.split('~') ?? [];
  const rows = await db
    .selectFrom('notice')
    .leftJoin('assessment', 'assessment.key', 'notice.assessment')
    .leftJoin('organisation', 'organisation.id', 'notice.organisation')
    .select(['notice.key', 'kind', 'about', 'made', 'read', 'over', 'assessment.id', 'title'])
    .select(['notice.organisation', 'number', 'name'])
    .select(sql<string>`${madeAt} || '~' || ${ofAssessment} || '~' || ${hashOfKey}`.as('place'))
    .where('person', '=', person)
    .where(mayRead(readable))
    .where(isTold)
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(-${madeAt}, ${ofAssessment}, ${hashOfKey}) > (-${before}::bigint, ${assessment}::bigint, ${hash})`,
      ),
    )
    .orderBy('made', 'desc')
    .orderBy(ofAssessment)
    .orderBy(hashOfKey)
    .limit(limit + 1)
    .execute();
  return rows.map(
    ({ key, kind, about, made, read, over, id, title, organisation, number, name, place: at }) => {
      const { place, by, day, role } = JSON.parse(about) as NoticeAbout;
      const address = id === null ? undefined : `${number ?? organisation}~${id}`;
      const told = {
        key,
        kind,
        ...(address !== undefined && { assessment: address }),
        // Written as JSON with the assessment.
        title: title === null ? { nb: name ?? '' } : (JSON.parse(title) as Text),
        ...(by !== undefined && { by }),
        ...(day !== undefined && { day }),
        ...(role !== undefined && { role }),
        path: placePath(address, place),
        made: made.toISOString(),
        isRead: read !== null,
        isOver: over !== null,
      };
      return { told, place: at };
    },
  );
};

/** How much of what somebody was told of, of what they may read, is neither read nor over. */
export const countUnread = async (
  db: Queries,
  person: string,
  readable: RawBuilder<boolean>,
): Promise<number> => {
  const { n } = await db
    .selectFrom('notice')
    .leftJoin('assessment', 'assessment.key', 'notice.assessment')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('person', '=', person)
    .where('read', 'is', null)
    .where('over', 'is', null)
    .where(mayRead(readable))
    .executeTakeFirstOrThrow();
  return Number(n);
};

/** Somebody has read what they were told up to a moment; with a key, only what they were told under it. */
export const markRead = async (
  db: Queries,
  person: string,
  { until, key }: { readonly until: Date; readonly key: string | undefined },
  now: Date,
): Promise<void> => {
  await db
    .updateTable('notice')
    .set({ read: now })
    .where('person', '=', person)
    .where('made', '<=', until)
    .where('read', 'is', null)
    .$if(key !== undefined, (all) => all.where('key', '=', key ?? ''))
    .execute();
};

export type News = {
  readonly key: string;
  readonly kind: NoticeKind;
  readonly about: NoticeAbout;
  readonly made: Date;
};

/** What has happened in an assessment, the newest first. */
export const newsIn = async (db: Queries, assessment: string): Promise<readonly News[]> => {
  const rows = await db
    .selectFrom('news')
    .select(['key', 'kind', 'about', 'made'])
    .where('assessment', '=', assessment)
    .where('is_quiet', '=', false)
    .orderBy('position', 'desc')
    .limit(mostNews)
    .execute();
  return rows.map(({ about, ...row }) => ({ ...row, about: JSON.parse(about) as NoticeAbout }));
};
