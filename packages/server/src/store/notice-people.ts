import type { Role, User } from '@risikobilde/api';
import { sql } from 'kysely';
import { namesIn } from './notice-receivers.js';
import { isInForce } from './roles.js';
import type { Database, Queries } from './tables.js';

/** Somebody who may read an assessment, and what they are to it. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Names besides their own that stand for them in records. */
  readonly answersFor: readonly string[];
};

type Row = {
  readonly id: string;
  readonly name: string;
  readonly roles: Role[];
  readonly answers_for: string | null;
};

/**
 * Those who may read an assessment on a day: through the organisation that has it, or through a grant. `within` gives what another
 * organisation may have: who is in one that it is shared with, only that one knows.
 */
export const peopleOf = async (
  db: Database,
  within: (organisation: string) => Database,
  { key, organisation }: { readonly key: string; readonly organisation: string },
  day: string,
): Promise<readonly Person[]> => {
  const { rows } = await sql<Row>`
    select p.id, p.name, array_agg(distinct given.role) as roles, max(r.answers_for) as answers_for
    from (
      select m.person, m.role from membership m where m.organisation = ${organisation} and ${isInForce('m', day)}
      union
      select g.person, g.role from assessment_grant g
        where g.assessment = ${key} and g.person is not null and ${isInForce('g', day)}
    ) as given
    join person p on p.id = given.person left join notice_receiver r on r.person = p.id
    group by p.id, p.name order by p.id`.execute(db);
  const { rows: shared } = await sql<{ readonly organisation: string; readonly role: Role }>`
    select g.organisation, g.role from assessment_grant g
    where g.assessment = ${key} and g.organisation is not null and ${isInForce('g', day)}`.execute(db);
  const found = new Map(rows.map((row) => [row.id, personIn(row, row.roles)]));
  for (const { organisation: other, role } of shared)
    for (const row of await membersOf(within(other), other, day))
      if (!found.has(row.id)) found.set(row.id, personIn(row, [role]));
  return [...found.values()];
};

const personIn = (row: Omit<Row, 'roles'>, roles: readonly Role[]): Person => ({
  id: row.id,
  name: row.name,
  roles,
  answersFor: namesIn(row.answers_for),
});

const membersOf = async (db: Database, organisation: string, day: string) => {
  const { rows } = await sql<Omit<Row, 'roles'>>`
    select distinct p.id, p.name, r.answers_for
    from membership m join person p on p.id = m.person left join notice_receiver r on r.person = p.id
    where m.organisation = ${organisation} and ${isInForce('m', day)} order by 1`.execute(db);
  return rows;
};

/** Those who have written lately in an assessment; one whose name was changed is there under each. */
export const writersOf = async (db: Queries, key: string): Promise<readonly User[]> => {
  const { rows } = await sql<{ readonly who: User }>`
    select distinct lately.body::jsonb -> 'who' as who
    from (select body from event where assessment = ${key} order by revision desc limit 300) as lately
    order by 1`.execute(db);
  return rows.map(({ who }) => who);
};

/** A role to one assessment that one person has. */
type SharedWith = {
  readonly id: string;
  readonly person: string;
  readonly role: Role;
  /** A moment in UTC. */
  readonly given: string;
  readonly by: User;
};

/** Those whom an assessment is shared with by name, on a day; with everybody of an organisation is with nobody by name. */
export const sharedWith = async (db: Queries, key: string, day: string): Promise<readonly SharedWith[]> => {
  const { rows } = await sql<Omit<SharedWith, 'by'> & { readonly by: string }>`
    select g.id, g.person, g.role, g.given, g.given_by as by from assessment_grant g
    where g.assessment = ${key} and g.person is not null and ${isInForce('g', day)} order by g.id`.execute(
    db,
  );
  // Written as JSON with the grant.
  return rows.map((row) => ({ ...row, by: JSON.parse(row.by) as User }));
};
