import type { Told } from '@risikobilde/api';
import type { NoticeKind, Text } from '@risikobilde/core';
import type { RawBuilder } from 'kysely';
import { placePath } from '../notices/place-path.js';
import type { NoticeAbout } from './notices.js';
import type { Queries } from './tables.js';

/** Of one person, or of one assessment. */
const mostShown = 100;

/** What somebody was told of last, of what they may read; the newest first. */
export const listNotices = async (
  db: Queries,
  person: string,
  readable: RawBuilder<boolean>,
): Promise<Told[]> => {
  const rows = await db
    .selectFrom('notice')
    .innerJoin('assessment', 'assessment.key', 'notice.assessment')
    .leftJoin('organisation', 'organisation.id', 'assessment.organisation')
    .select(['notice.key', 'kind', 'about', 'made', 'read', 'over', 'assessment.id', 'title'])
    .select(['assessment.organisation', 'number'])
    .where('person', '=', person)
    .where('deleted_at', 'is', null)
    .where(readable)
    // What was so before anybody was told, or that the person brought about, was over at once.
    .where((where) => where.or([where('over', 'is', null), where('over', '>', where.ref('made'))]))
    .orderBy('made', 'desc')
    .orderBy('notice.key')
    .limit(mostShown)
    .execute();
  return rows.map(({ key, kind, about, made, read, over, id, title, organisation, number }) => {
    const { place, by, day, role } = JSON.parse(about) as NoticeAbout;
    const address = `${number ?? organisation}~${id}`;
    return {
      key,
      kind,
      assessment: address,
      // Written as JSON with the assessment.
      title: JSON.parse(title) as Text,
      ...(by !== undefined && { by }),
      ...(day !== undefined && { day }),
      ...(role !== undefined && { role }),
      path: placePath(address, place),
      made: made.toISOString(),
      isRead: read !== null,
      isOver: over !== null,
    };
  });
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
    .limit(mostShown)
    .execute();
  return rows.map(({ about, ...row }) => ({ ...row, about: JSON.parse(about) as NoticeAbout }));
};
