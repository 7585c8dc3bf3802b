import type { Organisation, Role } from '@risikobilde/api';
import { type RawBuilder, sql } from 'kysely';
import { assessmentAt } from './assessments.js';
import { type AssessmentRow, installation, type Queries } from './tables.js';

/** What a person is to an assessment, as far as the tables say. The policies say what it gives. */
export type Relation = {
  /** Through the organisation that has it, or through a grant; each once. */
  readonly roles: readonly Role[];
  /** Those through the organisation that has it. */
  readonly ownRoles: readonly Role[];
  /** It belongs to the installation and is an example: the one that is shipped. */
  readonly isShippedExample: boolean;
  /** The organisation that has it has made an exception for the person from roles that are held apart. */
  readonly isExcepted?: boolean;
};

/** A role that is in force on a day: neither ended nor past its last day. */
export const isInForce = (table: string, day: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${table}.ended`)} is null and (${sql.ref(`${table}.until`)} is null or ${sql.ref(`${table}.until`)} >= ${day}))`;

/** The roles that a person has on a day, in organisations and to assessments: looked up once for a question. */
const rolesOf = (person: string, day: string): RawBuilder<unknown> => sql`roles_of(${person}, ${day}) own`;

/** A condition on a role and the row `assessment`: whether it is one to that assessment. */
const isTo = sql<boolean>`(own.organisation = assessment.organisation or own.assessment = assessment.key)`;

/** The roles that a person has to the assessment of the row `assessment`, as an array. */
const rolesTo = (person: string, day: string): RawBuilder<Role[]> =>
  sql<Role[]>`array(select distinct own.role from ${rolesOf(person, day)} where ${isTo} order by 1)`;

/** The same, only those through the organisation that has it. */
const ownRolesTo = (person: string, day: string): RawBuilder<Role[]> =>
  sql<
    Role[]
  >`array(select distinct own.role from ${rolesOf(person, day)} where own.organisation = assessment.organisation order by 1)`;

/** The organisations that have made an exception for a person, as an array: looked up once for a question. */
const excepting = (person: string, day: string): RawBuilder<string[]> =>
  sql<string[]>`array(select excepting_organisations(${person}, ${day}))`;

const isShippedExample = sql<boolean>`(assessment.organisation = ${sql.lit(installation)} and assessment.is_example)`;

/**
 * Whether a person may read the assessment of the row `assessment`: the same as the policies say, as a condition, for lists. Every
 * role reads; a test holds the two together.
 */
export const isReadable = (person: string, day: string): RawBuilder<boolean> =>
  sql<boolean>`(${isShippedExample} or exists (select from ${rolesOf(person, day)} where ${isTo}))`;

/**
 * The same, looked up from the roles that the person has and not of each assessment there is: for lists, where the assessments of
 * everybody are many and those of one few.
 */
const isAmongReadable = (person: string, day: string): RawBuilder<boolean> =>
  sql<boolean>`(${isShippedExample}
    or assessment.organisation = any(array(select own.organisation from ${rolesOf(person, day)}))
    or assessment.key = any(array(select own.assessment from ${rolesOf(person, day)})))`;

/** What a person is, and what they are to one assessment. */
export type RolesAndRelation = {
  /** In the organisations that the person has a role in. */
  readonly roles: readonly { readonly organisation: string; readonly role: Role }[];
  /** Undefined when there is no such assessment. */
  readonly relation: Relation | undefined;
};

/** What a person is, and what they are to the assessment that an address names, where one is named. */
export const rolesAndRelation = async (
  db: Queries,
  person: string,
  address: string | undefined,
  day: string,
): Promise<RolesAndRelation> => {
  const roles = sql<readonly Given[]>`(select coalesce(json_agg(json_build_object(
    'organisation', own.organisation, 'assessment', own.assessment::text, 'role', own.role)), '[]') from ${rolesOf(person, day)})`;
  const { rows } = await (address === undefined
    ? sql<Found>`select ${roles} as roles`
    : sql<Found>`select ${roles} as roles, ${excepting(person, day)} as excepting, meant.* from (select) one
          left join (${assessmentAt(db, address).select(['key', 'organisation', isShippedExample.as('isShippedExample')])}) meant on true`
  ).execute(db);
  const [found] = rows;
  const given = found?.roles ?? [];
  const inOrganisations = given.flatMap(({ organisation, role }) =>
    organisation === null ? [] : [{ organisation, role }],
  );
  if (found === undefined || found.key == null) return { roles: inOrganisations, relation: undefined };
  const theirs = given.filter(
    ({ organisation, assessment }) => organisation === found.organisation || assessment === found.key,
  );
  return {
    roles: inOrganisations,
    relation: {
      roles: [...new Set(theirs.map(({ role }) => role))].toSorted(),
      ownRoles: inOrganisations.flatMap(({ organisation, role }) =>
        organisation === found.organisation ? [role] : [],
      ),
      isShippedExample: found.isShippedExample === true,
      isExcepted: found.organisation != null && found.excepting?.includes(found.organisation) === true,
    },
  };
};
type Given = {
  readonly organisation: string | null;
  readonly assessment: string | null;
  readonly role: Role;
};
type Found = {
  readonly roles: readonly Given[];
  readonly key?: string | null;
  readonly organisation?: string | null;
  readonly excepting?: readonly string[];
  readonly isShippedExample?: boolean | null;
};

type Readable = {
  readonly row: AssessmentRow;
  /** What names it for the person: its id, or where that names another, `organisation~id`. */
  readonly address: string;
  readonly relation: Relation;
};

/** The assessments that a person may read, by id, each with what the person is to it. */
export const listReadable = async (
  db: Queries,
  person: string,
  day: string,
  actedFor: string | undefined,
): Promise<readonly Readable[]> => {
  const rows = await db
    .selectFrom('assessment')
    .leftJoin('organisation', 'organisation.id', 'assessment.organisation')
    .selectAll('assessment')
    .select([
      'organisation.number',
      rolesTo(person, day).as('roles'),
      ownRolesTo(person, day).as('ownRoles'),
      isShippedExample.as('isShippedExample'),
      sql<boolean>`assessment.organisation = any(${excepting(person, day)})`.as('isExcepted'),
    ])
    .where('deleted_at', 'is', null)
    .where(isAmongReadable(person, day))
    .orderBy('assessment.id')
    // As an id alone is understood.
    .orderBy(sql`assessment.organisation = ${actedFor ?? ''} desc`)
    .orderBy('assessment.organisation')
    .execute();
  return rows.map(({ roles, ownRoles, number, isShippedExample: isShipped, isExcepted, ...row }, at) => ({
    row,
    address: rows[at - 1]?.id === row.id ? `${number ?? row.organisation}~${row.id}` : row.id,
    relation: { roles, ownRoles, isShippedExample: isShipped, isExcepted },
  }));
};

/** Of some assessments by their keys, those that a person may read. */
export const readableKeys = async (
  db: Queries,
  person: string,
  day: string,
): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('assessment')
    .select('key')
    .where('deleted_at', 'is', null)
    .where(isAmongReadable(person, day))
    .execute();
  return new Set(rows.map(({ key }) => key));
};

/** An organisation that a person has roles in. */
export type Membership = { readonly organisation: Organisation; readonly roles: readonly Role[] };

/** The organisations that a person has a role in on a day, by name. */
export const membershipsOf = async (
  db: Queries,
  person: string,
  day: string,
): Promise<readonly Membership[]> => {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation')
    .select(['organisation.id', 'number', 'organisation.name', 'role'])
    .where('person', '=', person)
    .where(isInForce('membership', day))
    .orderBy('organisation.name')
    .orderBy('organisation.id')
    .orderBy('role')
    .execute();
  const found = new Map<string, { organisation: Organisation; roles: Role[] }>();
  for (const { id, number, name, role } of rows) {
    const known = found.get(id) ?? {
      organisation: { id, name, ...(number !== null && { number }) },
      roles: [],
    };
    if (!known.roles.includes(role)) known.roles.push(role);
    found.set(id, known);
  }
  return [...found.values()];
};

/** Whether a person has any role or grant on a day: only such a one is logged in. */
export const hasAnyRole = async (db: Queries, person: string, day: string): Promise<boolean> => {
  const { rows } = await sql<{ readonly has: boolean }>`select
    exists (select from membership m where m.person = ${person} and ${isInForce('m', day)})
    or exists (select from assessment_grant g where g.person = ${person} and ${isInForce('g', day)}) as has`.execute(
    db,
  );
  return rows[0]?.has === true;
};
