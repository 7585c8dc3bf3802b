import type { Organisation, Role } from '@risikobilde/api';
import { type RawBuilder, sql } from 'kysely';
import { keyNamed } from './assessments.js';
import { type AssessmentRow, installation, type Queries } from './tables.js';

/** What a person is to an assessment, as far as the tables say. The policies say what it gives. */
export type Relation = {
  /** Through the organisation that has it, or through a grant; each once. */
  readonly roles: readonly Role[];
  /** It belongs to the installation and is an example: the one that is shipped. */
  readonly isShippedExample: boolean;
};

/** A role that is in force on a day: neither ended nor past its last day. */
export const isInForce = (table: string, day: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${table}.ended`)} is null and (${sql.ref(`${table}.until`)} is null or ${sql.ref(`${table}.until`)} >= ${day}))`;

/** The roles that a person has to the assessment of the row `assessment`, as an array. */
const rolesTo = (person: string, day: string): RawBuilder<Role[]> => sql<Role[]>`array(
    select m.role from membership m
    where m.person = ${person} and m.organisation = assessment.organisation and ${isInForce('m', day)}
    union
    select g.role from assessment_grant g
    where g.assessment = assessment.key and ${isInForce('g', day)} and (g.person = ${person} or g.organisation in (
      select m.organisation from membership m where m.person = ${person} and ${isInForce('m', day)}))
    order by 1)`;

const isShippedExample = sql<boolean>`(assessment.organisation = ${sql.lit(installation)} and assessment.is_example)`;

/**
 * Whether a person may read the assessment of the row `assessment`: the same as the policies say, as a condition, for lists. Every
 * role reads; a test holds the two together.
 */
export const isReadable = (person: string, day: string): RawBuilder<boolean> =>
  sql<boolean>`(${isShippedExample} or cardinality(${rolesTo(person, day)}) > 0)`;

/**
 * The same, looked up from the roles that the person has and not of each assessment there is: for lists, where the assessments of
 * everybody are many and those of one few.
 */
const isAmongReadable = (person: string, day: string): RawBuilder<boolean> =>
  sql<boolean>`assessment.key = any(array(
    select a.key from membership m join assessment a on a.organisation = m.organisation and a.deleted_at is null
      where m.person = ${person} and ${isInForce('m', day)}
    union
    select g.assessment from assessment_grant g
      where ${isInForce('g', day)} and (g.person = ${person} or g.organisation in (
        select m.organisation from membership m where m.person = ${person} and ${isInForce('m', day)}))
    union
    select a.key from assessment a
      where a.organisation = ${sql.lit(installation)} and a.is_example and a.deleted_at is null))`;

/** What a person is to one assessment; undefined when there is no such assessment. */
export const relationTo = async (
  db: Queries,
  person: string,
  assessment: string,
  day: string,
): Promise<Relation | undefined> => {
  const row = await db
    .selectFrom('assessment')
    .select([rolesTo(person, day).as('roles'), isShippedExample.as('isShippedExample')])
    .where('key', '=', keyNamed(assessment))
    .executeTakeFirst();
  return row;
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
      isShippedExample.as('isShippedExample'),
    ])
    .where('deleted_at', 'is', null)
    .where(isAmongReadable(person, day))
    .orderBy('assessment.id')
    // As an id alone is understood.
    .orderBy(sql`assessment.organisation = ${actedFor ?? ''} desc`)
    .orderBy('assessment.organisation')
    .execute();
  return rows.map(({ roles, number, isShippedExample: isShipped, ...row }, at) => ({
    row,
    address: rows[at - 1]?.id === row.id ? `${number ?? row.organisation}~${row.id}` : row.id,
    relation: { roles, isShippedExample: isShipped },
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
