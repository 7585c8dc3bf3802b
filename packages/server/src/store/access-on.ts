import type { Role, User } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { sql } from 'kysely';
import type { Queries } from './tables.js';

/** A role that somebody had to an assessment on a day. */
type HadRole = {
  readonly role: Role;
  /** In the organisation that has it; by a grant of the one assessment; or in an organisation that it is shared with. */
  readonly through: 'organisation' | 'grant' | 'shared';
  /** The name of the organisation that it is shared with. */
  readonly of?: string;
  readonly given: string;
  readonly givenBy: User;
  readonly reason?: string;
  readonly until?: LocalDate;
  /** When it was ended, if it has been since. */
  readonly ended?: string;
};

/** Somebody who had roles to an assessment on a day. */
export type HadAccess = {
  readonly id: string;
  readonly name: string;
  readonly isMachine: boolean;
  /** That they contributed while they were data protection officer was let by an exception. */
  readonly isExcepted: boolean;
  readonly roles: readonly HadRole[];
};

type Row = {
  readonly person: string;
  readonly name: string;
  readonly is_machine: boolean;
  readonly role: Role;
  readonly through: HadRole['through'];
  readonly of: string | null;
  readonly given: string;
  readonly given_by: string;
  readonly reason: string | null;
  readonly until: LocalDate | null;
  readonly ended: string | null;
};

/** Who had which roles to an assessment on a day, by name. The database refuses it to who may not ask. */
export const accessOn = async (db: Queries, key: string, day: LocalDate): Promise<readonly HadAccess[]> => {
  const { rows } = await sql<Row>`select * from access_on(${key}, ${day})`.execute(db);
  const excepted = await sql<{
    readonly person: string;
  }>`select excepted_on(${key}, ${day}) as person`.execute(db);
  const found = new Map<string, HadAccess & { readonly roles: HadRole[] }>();
  for (const {
    person: id,
    name,
    is_machine: isMachine,
    role,
    through,
    of,
    given,
    given_by: by,
    ...row
  } of rows) {
    const isExcepted = excepted.rows.some(({ person }) => person === id);
    const one = found.get(id) ?? { id, name, isMachine, isExcepted, roles: [] };
    found.set(id, one);
    one.roles.push({
      role,
      through,
      ...(of !== null && { of }),
      given,
      // Written as JSON by who gives.
      givenBy: JSON.parse(by) as User,
      ...(row.reason !== null && { reason: row.reason }),
      ...(row.until !== null && { until: row.until }),
      ...(row.ended !== null && { ended: row.ended }),
    });
  }
  return [...found.values()];
};
