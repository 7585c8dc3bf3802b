import { createHash, randomBytes } from 'node:crypto';
import type { Login, User } from '@risikobilde/api';
import { sql } from 'kysely';
import type { BrowserName } from '../base/browser-of.js';
import type { Database, Queries } from './tables.js';

/** Hours that a session lasts without being used, and from the login on. */
export const sessionHours = { idle: 1, absolute: 10 } as const;
const idleLimit = sessionHours.idle * 3_600_000;
const absoluteLimit = sessionHours.absolute * 3_600_000;
/** How often it is written down that a session is used. */
const touchEvery = 60_000;

/** Somebody who is logged in. */
export type Session = {
  readonly hash: string;
  readonly user: User;
  /** The organisation that they act for. */
  readonly organisation: string | undefined;
};

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

type Began = {
  readonly person: string;
  readonly organisation: string | undefined;
  readonly issuer: string;
  readonly subject: string;
  readonly sid: string | undefined;
} & BrowserName;

/** Begins a session, under a token that is new: 256 random bits, of which only the hash is kept. */
export const beginSession = async (
  db: Queries,
  { person, organisation, issuer, subject, sid, browser, system }: Began,
  now: Date,
): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  await db
    .insertInto('login_session')
    .values({
      hash: hashOfToken(token),
      person,
      organisation: organisation ?? null,
      issuer,
      subject,
      sid: sid ?? null,
      began: now,
      used: now,
      browser: browser ?? null,
      system: system ?? null,
    })
    .execute();
  // What is over is of no use to anybody; this is the time when somebody waits anyway.
  await db
    .deleteFrom('login_session')
    .where((where) =>
      where.or([
        where('used', '<', new Date(now.getTime() - idleLimit)),
        where('began', '<', new Date(now.getTime() - absoluteLimit)),
      ]),
    )
    .execute();
  return token;
};

/** The sessions of a person that last, the one that was used last first. `own`: the hash of the one that asks. */
export const listSessions = async (
  db: Queries,
  person: string,
  own: string | undefined,
  now: Date,
): Promise<readonly Login[]> => {
  const rows = await db
    .selectFrom('login_session')
    .select(['hash', 'began', 'used', 'browser', 'system'])
    .where('person', '=', person)
    .where('used', '>=', new Date(now.getTime() - idleLimit))
    .where('began', '>=', new Date(now.getTime() - absoluteLimit))
    .orderBy('used', 'desc')
    .orderBy('hash')
    .execute();
  return rows.map(({ hash, began, used, browser, system }) => ({
    id: hash,
    began: began.toISOString(),
    used: used.toISOString(),
    ends: new Date(Math.min(used.getTime() + idleLimit, began.getTime() + absoluteLimit)).toISOString(),
    ...(browser && { browser }),
    ...(system && { system }),
    isThis: hash === own,
  }));
};

/**
 * The session of a hash, unless it has ended or been idle too long. `isUse`: whether the person did something, which keeps it; what
 * a page does by itself does not.
 */
export const findSession = async (
  db: Database,
  hash: string,
  now: Date,
  isUse: boolean,
): Promise<Session | undefined> => {
  const row = await db
    .selectFrom('login_session')
    .innerJoin('person', 'person.id', 'login_session.person')
    .select(['person.id', 'person.name', 'login_session.organisation', 'used', 'began'])
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const idle = now.getTime() - row.used.getTime();
  if (idle > idleLimit || now.getTime() - row.began.getTime() > absoluteLimit) {
    await db.deleteFrom('login_session').where('hash', '=', hash).execute();
    return undefined;
  }
  if (isUse && idle > touchEvery)
    await db.updateTable('login_session').set({ used: now }).where('hash', '=', hash).execute();
  return { hash, user: { id: row.id, name: row.name }, organisation: row.organisation ?? undefined };
};

/** Which sessions to end: one, all of a person but perhaps one, or those that a provider says have ended. */
export type SessionChoice =
  | { readonly hash: string; readonly person?: string }
  | { readonly person: string; readonly but?: string }
  | { readonly issuer: string; readonly subject: string | undefined; readonly sid: string | undefined };

/** Ends sessions, and gives the hashes of those that were there. */
export const endSessions = async (db: Database, which: SessionChoice): Promise<readonly string[]> => {
  const all = db.deleteFrom('login_session');
  const { person } = { person: undefined, ...which };
  const theirs = person === undefined ? all : all.where('person', '=', person);
  const those =
    'hash' in which
      ? theirs.where('hash', '=', which.hash)
      : 'issuer' in which
        ? all
            .where('issuer', '=', which.issuer)
            .where(
              sql<boolean>`(${which.subject ?? null}::text is null or subject = ${which.subject ?? null})`,
            )
            .where(sql<boolean>`(${which.sid ?? null}::text is null or sid = ${which.sid ?? null})`)
        : which.but === undefined
          ? theirs
          : theirs.where('hash', '<>', which.but);
  const rows = await those.returning('hash').execute();
  return rows.map(({ hash }) => hash);
};

/** Whom a person acts for from now on, also the next time they log in. */
export const actFor = (
  db: Database,
  { hash, person }: { readonly hash: string; readonly person: string },
  organisation: string,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await tx.updateTable('login_session').set({ organisation }).where('hash', '=', hash).execute();
    await keepChoice(tx, person, organisation);
  });

/** Keeps whom a person chose to act for. */
export const keepChoice = async (db: Queries, person: string, organisation: string): Promise<void> => {
  await db.updateTable('person').set({ acts_for: organisation }).where('id', '=', person).execute();
};

/** Whom a person last chose to act for, where they still have a role there. */
export const lastChoice = async (
  db: Queries,
  person: string,
  among: readonly string[],
): Promise<string | undefined> => {
  const row = await db.selectFrom('person').select('acts_for').where('id', '=', person).executeTakeFirst();
  const chosen = row?.acts_for ?? undefined;
  return chosen !== undefined && among.includes(chosen) ? chosen : undefined;
};
