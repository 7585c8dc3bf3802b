import type { NoticeKind } from '@risikobilde/core';
import { sql } from 'kysely';
import type { NoticeLanguage } from './notice-receivers.js';
import type { NoticeAbout } from './notices.js';
import type { Database, Queries } from './tables.js';

/** Milliseconds that whoever has taken something to send may have it, before another tries. */
const claimFor = 10 * 60_000;
/** Milliseconds after which what could not be sent is not sent: it is in the list of the workbench. */
const longest = 3 * 24 * 60 * 60_000;

export type Due = {
  readonly person: string;
  readonly name: string;
  readonly address: string;
  readonly language: NoticeLanguage;
  /** All that waits, or only what somebody is waited for in. */
  readonly isAll: boolean;
  readonly isDigest: boolean;
};

type When = {
  readonly now: Date;
  /** Norwegian time. */
  readonly today: string;
  /** The moment of the day from which the others are sent: what was there then. Undefined before it has come. */
  readonly digestFrom: Date | undefined;
  readonly gather: number;
};

// A moment that is still to come was written while the clock of a process was wrong: nothing waits until then.

/** A notice that waits: not sent, not read, still so, not at another's, and not long past. */
const waits = ({
  now,
}: Pick<When, 'now'>) => sql<boolean>`n.sent is null and n.read is null and n.over is null
  and n.made > ${new Date(now.getTime() - longest)}
  and (n.claimed is null or n.claimed < ${new Date(now.getTime() - claimFor)} or n.claimed > ${new Date(now.getTime() + claimFor)})`;

/** Those whom mail is to be sent to now. */
export const receiversDue = async (db: Queries, when: When): Promise<readonly Due[]> => {
  const gathered = new Date(when.now.getTime() - when.gather);
  const { rows } = await sql<Due>`
    select r.person, p.name, r.address, r.language,
      (r.choice = 'atOnce' or digest) as "isAll", digest as "isDigest"
    from notice_receiver r join person p on p.id = r.person
    cross join lateral (
      select coalesce(bool_or(n.made <= ${when.digestFrom ?? null} or n.made > ${when.now}), false)
          and r.choice = 'daily' and r.digest_day <> ${when.today} as digest,
        coalesce(bool_or((n.is_urgent or r.choice = 'atOnce') and (n.made <= ${gathered} or n.made > ${when.now})), false) as soon
      from notice n where n.person = r.person and ${waits(when)}) as due
    where r.address is not null and r.choice <> 'none' and (digest or soon)
    order by r.person limit 50`.execute(db);
  return rows;
};

export type NoticeBatch = {
  /** Null where it is of the organisation. */
  readonly assessment: string | null;
  readonly organisation: string;
  readonly key: string;
  readonly kind: NoticeKind;
  readonly about: NoticeAbout;
};

/**
 * Takes what is to be sent to somebody, so that no other process sends it: rows that another has are passed over. Of the day's mail, the
 * day is taken too. What was taken together once, and by a process that may have ended after it sent them, is taken together again and
 * alone: it is the same mail then, under the same id.
 */
export const takeNotices = (db: Database, due: Due, when: When): Promise<readonly NoticeBatch[]> =>
  db.transaction().execute(async (tx) => {
    if (due.isDigest) {
      const { numUpdatedRows } = await tx
        .updateTable('notice_receiver')
        .set({ digest_day: when.today })
        .where('person', '=', due.person)
        .where('digest_day', '<>', when.today)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return [];
    }
    const { rows } = await sql<Omit<NoticeBatch, 'about'> & { readonly about: string; readonly made: Date }>`
      update notice set claimed = ${when.now}, attempts = attempts + 1
      from (select n.person, n.assessment, n.key from notice n
        where n.person = ${due.person} and ${waits(when)} and (${due.isAll} or n.is_urgent or n.claimed is not null)
          and n.claimed is not distinct from (select min(n.claimed) from notice n where n.person = ${due.person} and ${waits(when)})
        order by n.made limit 500 for update skip locked) as taken
      where notice.person = taken.person and notice.assessment is not distinct from taken.assessment and notice.key = taken.key
      returning notice.assessment, notice.organisation, notice.key, notice.kind, notice.about, notice.made`.execute(
      tx,
    );
    return (
      [...rows]
        // What was found at one look was made in one moment, and an update gives its rows in no order.
        .sort((a, b) => a.made.getTime() - b.made.getTime() || (placeOf(a) < placeOf(b) ? -1 : 1))
        // Written as JSON with the notice.
        .map(({ about, ...row }) => ({ ...row, about: JSON.parse(about) as NoticeAbout }))
    );
  });

type Named = Pick<NoticeBatch, 'assessment' | 'key'>;

const placeOf = ({ assessment, key }: Named): string => `${(assessment ?? '').padStart(20, '0')} ${key}`;

/** Writes down that notices were sent, or that they are over: of all of them or of none, or the next mail of the rest would be another one. */
export const markNotices = (
  db: Database,
  person: string,
  which: readonly Named[],
  as: 'sent' | 'over',
  now: Date,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    for (const { assessment, key } of which)
      await tx
        .updateTable('notice')
        .set({ [as]: now })
        .where('person', '=', person)
        .where('assessment', 'is not distinct from', assessment)
        .where('key', '=', key)
        .execute();
  });

/** The day's mail could not be sent: it is still to be. */
export const giveDayBack = async (db: Queries, person: string): Promise<void> => {
  await db.updateTable('notice_receiver').set({ digest_day: '' }).where('person', '=', person).execute();
};
