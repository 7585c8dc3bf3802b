import type { PersonalData, Role, User } from '@risikobilde/api';
import type { LocalDate, Text } from '@risikobilde/core';
import { type Kysely, sql } from 'kysely';
import { presentOrganisation } from './access.js';
import type { Queries, Tables } from './tables.js';

/** A role that somebody is offered and has neither said yes nor no to. */
export type Invitation = {
  readonly id: string;
  readonly organisation: string;
  readonly role: Role;
  /** By whoever gave it. */
  readonly called: string;
};

type Row = Invitation & {
  readonly number: string | null;
  readonly name: string;
  readonly given: string;
  readonly given_by: string;
  readonly reason: string | null;
  readonly until: string | null;
  readonly title: string | null;
  readonly is_open: boolean;
};

/** What is offered to whoever is found by a handle, or was and is no more. */
const invitationsTo = async (db: Queries, handle: string): Promise<readonly Row[]> => {
  const { rows } = await sql<Row>`select * from invitations_to(${handle})`.execute(db);
  return rows;
};

/** What somebody can still say yes to, under a handle. */
export const openInvitationsTo = async (db: Queries, handle: string): Promise<readonly Invitation[]> =>
  (await invitationsTo(db, handle)).filter(({ is_open }) => is_open);

/** What a person is or was offered, asked as that person: of who offers it a name and no more. */
export const ownInvitations = async (db: Queries, person: string): Promise<PersonalData['invitations']> => {
  const row = await db.selectFrom('person').select('handle').where('id', '=', person).executeTakeFirst();
  const rows = row?.handle == null ? [] : await invitationsTo(db, row.handle);
  return rows.map(
    ({ id, organisation, number, name, role, given, given_by, reason, until, title, is_open }) => ({
      id,
      organisation: presentOrganisation({ id: organisation, number, name }),
      role,
      given,
      // Written as JSON by those who give.
      by: (JSON.parse(given_by) as User).name,
      ...(reason !== null && { reason }),
      ...(until !== null && { until: until as LocalDate }),
      ...(title !== null && { title: JSON.parse(title) as Text }),
      isOpen: is_open,
    }),
  );
};

/** What becomes of an answer: the organisation; that roles do not go together; or that nothing was offered. */
export type InvitationAnswer = { readonly organisation: string } | 'apart' | undefined;

/** Says yes or no to what is offered to a person, asked as that person. */
export const answerInvitation = async (
  db: Kysely<Tables>,
  id: string,
  isYes: boolean,
  at: Date,
): Promise<InvitationAnswer> => {
  try {
    const { rows } = await sql<{ readonly organisation: string | null }>`select
      answer_invitation(${id}, ${isYes}, ${at.toISOString()}) as organisation`.execute(db);
    const organisation = rows[0]?.organisation;
    return organisation == null ? undefined : { organisation };
  } catch (error) {
    // As `keep_roles_apart` refuses.
    if (error instanceof Error && 'code' in error && error.code === '23P01') return 'apart';
    throw error;
  }
};
