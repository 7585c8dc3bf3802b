import { type Access, type Role, roles, type User } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import type { Selectable } from 'kysely';
import type { Queries, Tables } from './tables.js';

/** That an officer contributes too, as it was asked for, agreed to and ended. */
export const presentException = (row: Selectable<Tables['role_exception']>, today: string) => ({
  id: row.id,
  reason: row.reason,
  // As the database holds it to be.
  until: row.until as LocalDate,
  asked: row.asked,
  // Written as JSON by those who ask, agree and end.
  askedBy: JSON.parse(row.asked_by) as User,
  ...(row.agreed !== null &&
    row.agreed_by !== null && { agreed: { when: row.agreed, by: JSON.parse(row.agreed_by) as User } }),
  ...(row.ended !== null &&
    row.ended_by !== null && {
      ended: { when: row.ended, by: JSON.parse(row.ended_by) as User, reason: row.ended_reason ?? '' },
    }),
  isInForce: row.agreed !== null && row.ended === null && row.until >= today,
  isWaiting: row.agreed === null && row.ended === null && row.until >= today,
});

/** Every exception of some organisations, in the order they were asked for. `who`: whether they may agree is said of them. */
export const readExceptions = async (
  db: Queries,
  administered: readonly string[],
  today: string,
  who?: string,
): Promise<Access['exceptions']> => {
  const rows = await db
    .selectFrom('role_exception')
    .innerJoin('person', 'person.id', 'role_exception.person')
    .selectAll('role_exception')
    .select('person.name')
    .where('organisation', 'in', administered)
    .orderBy('asked')
    .orderBy('role_exception.id')
    .execute();
  return rows.map(({ name, ...row }) => {
    const one = presentException(row, today);
    return {
      ...one,
      organisation: row.organisation,
      person: { id: row.person, name },
      mayAgree: one.isWaiting && who !== undefined && ![row.person, one.askedBy.id].includes(who),
    };
  });
};

type Held = {
  readonly organisation: string;
  readonly person?: User;
  readonly role: Role;
  readonly isInForce: boolean;
};

/** Officers who have another role in the same organisation that writes or decides, and no exception for it. */
export const rolesNotApart = (held: readonly Held[], exceptions: Access['exceptions']): Access['apart'] => {
  const found = new Map<string, { organisation: string; person: User; roles: Role[] }>();
  for (const { organisation, person, role, isInForce } of held) {
    if (!isInForce || person === undefined || !isApart.has(role)) continue;
    const key = JSON.stringify([organisation, person.id]);
    const one = found.get(key) ?? { organisation, person, roles: [] };
    found.set(key, { ...one, roles: roles.filter((each) => each === role || one.roles.includes(each)) });
  }
  return [...found.values()].filter(({ organisation, person, roles: all }) => {
    const isLet = exceptions.some(
      (one) => one.isInForce && one.organisation === organisation && one.person.id === person.id,
    );
    return (
      all.includes('dataProtectionOfficer') &&
      all.some((role) => role !== 'dataProtectionOfficer' && !(isLet && role === 'contributor'))
    );
  });
};
const isApart: ReadonlySet<Role> = new Set(['contributor', 'riskOwner', 'approver', 'dataProtectionOfficer']);
