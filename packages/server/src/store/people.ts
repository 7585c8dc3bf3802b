import { type RawBuilder, sql } from 'kysely';
import type { Invitation } from './invitations.js';
import type { Queries } from './tables.js';

type Bound = { readonly issuer: string; readonly subject: string };

/** `isFirst`: they have never logged in before. */
type Found = { readonly id: string; readonly isFirst: boolean };

/**
 * The person that a provider names; at the first login, the one who is expected under the handle, or who is invited by it, from then on
 * known by the provider's own name. A handle is taken once: somebody else who comes with the same (an address that was given to another)
 * is nobody.
 */
export const findOrBind = async (
  db: Queries,
  { issuer, subject }: Bound,
  handle: string | undefined,
  made: { readonly id: string; readonly created: string; readonly invitations: readonly Invitation[] },
): Promise<Found | undefined> => {
  const find = async (): Promise<Found | undefined> => {
    const known = await db
      .selectFrom('person')
      .select('id')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst();
    return known && { id: known.id, isFirst: false };
  };
  const known = await find();
  if (known !== undefined || handle === undefined) return known;
  const bound = await db
    .updateTable('person')
    .set({ issuer, subject })
    .where('handle', '=', handle)
    .where('subject', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (bound !== undefined) return { id: bound.id, isFirst: true };
  const [first] = made.invitations;
  if (first === undefined) return undefined;
  const inserted = await db
    .insertInto('person')
    .values({ id: made.id, name: first.called, handle, issuer, subject, created: made.created })
    // Under the handle there is somebody else; or the same person logs in twice at once.
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted === undefined ? find() : { id: inserted.id, isFirst: true };
};

/** Somebody who has a role in an organisation, or whoever is found by a handle, under the name that the giver has for them. */
export type To =
  | { readonly person: string }
  | { readonly person: null; readonly invited: string; readonly called: string };

/** A condition on who a row is given or offered to. */
export const isOf = (table: string, to: To): RawBuilder<boolean> =>
  to.person === null
    ? sql<boolean>`(${sql.ref(`${table}.person`)} is null and ${sql.ref(`${table}.invited`)} = ${to.invited})`
    : sql<boolean>`(${sql.ref(`${table}.person`)} = ${to.person})`;

/** Eleven digits, however they are written and in whatever script: no name. */
export const isNumber = (name: string): boolean =>
  /(?:\p{Nd}[\s.\-\p{Cf}]?){11}/u.test(name.normalize('NFKC'));

/** Who of those with a role in an organisation is found by a handle: of anybody else nothing is looked up. */
export const personHere = async (
  db: Queries,
  handle: string,
  organisation: string,
): Promise<string | undefined> => {
  const { rows } = await sql<{
    readonly person: string | null;
  }>`select known_under(${handle}, ${organisation}) as person`.execute(db);
  return rows[0]?.person ?? undefined;
};

/** Whether somebody has a role in an organisation, or to an assessment of it: then another is theirs at once. */
export const isHere = async (db: Queries, person: string, organisation: string): Promise<boolean> => {
  const { rows } = await sql<{
    readonly is: boolean;
  }>`select is_known_in(${person}, ${organisation}) as is`.execute(db);
  return rows[0]?.is === true;
};
