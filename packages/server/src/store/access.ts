import type { Access, Organisation, Role, User } from '@risikobilde/api';
import type { LocalDate, Text } from '@risikobilde/core';
import { readExceptions, rolesNotApart } from './exceptions.js';
import { installation, type Queries } from './tables.js';

type Given = {
  readonly id: string;
  readonly role: Role;
  readonly given: string;
  readonly given_by: string;
  readonly reason: string | null;
  readonly until: string | null;
  readonly ended: string | null;
  readonly ended_by: string | null;
  readonly ended_reason: string | null;
  readonly person?: string | null;
  readonly called: string | null;
  readonly accepted: string | null;
  readonly declined: string | null;
};

export const presentGiven = (row: Given, today: string) => ({
  id: row.id,
  role: row.role,
  given: row.given,
  // Written as JSON by those who give and end.
  givenBy: JSON.parse(row.given_by) as User,
  ...(row.reason !== null && { reason: row.reason }),
  ...(row.until !== null && { until: row.until as LocalDate }),
  ...(row.ended !== null &&
    row.ended_by !== null &&
    // Who said no is told of by that, and by nothing of who it was.
    row.declined === null && {
      ended: { when: row.ended, by: JSON.parse(row.ended_by) as User, reason: row.ended_reason ?? '' },
    }),
  ...(row.called !== null && {
    invited: {
      name: row.called,
      ...(row.accepted !== null && { accepted: row.accepted }),
      ...(row.declined !== null && { declined: row.declined }),
    },
  }),
  // Nobody has it before they have said yes.
  isInForce: isNow(row, today) && (row.called === null || row.accepted !== null),
  isOffered: isNow(row, today) && row.called !== null && row.accepted === null,
});

const isNow = ({ ended, until }: Given, today: string): boolean =>
  ended === null && (until === null || until >= today);

export const presentOrganisation = (row: {
  id: string;
  number: string | null;
  name: string;
}): Organisation => ({
  id: row.id,
  name: row.name,
  ...(row.number !== null && { number: row.number }),
});

/** Everything about access in some organisations, in the order it was given. `who`: who asks, where somebody does. */
export const readAccess = async (
  db: Queries,
  administered: readonly string[],
  today: string,
  who?: string,
): Promise<Omit<Access, 'identifier' | 'machines'>> => {
  const organisations = await db
    .selectFrom('organisation')
    .selectAll()
    // Nobody works there.
    .where('id', '<>', installation)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const memberships = await db
    .selectFrom('membership')
    .leftJoin('person', 'person.id', 'membership.person')
    .selectAll('membership')
    .select('person.name')
    .where('organisation', 'in', administered)
    // Machine clients are listed apart.
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('machine_client')
            .select('machine_client.person')
            .whereRef('machine_client.person', '=', 'membership.person'),
        ),
      ),
    )
    .orderBy('given')
    .orderBy('membership.id')
    .execute();
  const assessments = await db
    .selectFrom('assessment')
    .select(['id', 'title', 'organisation'])
    .where('organisation', 'in', administered)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .orderBy('organisation')
    .execute();
  const grants = await db
    .selectFrom('assessment_grant as grant')
    .innerJoin('assessment', 'assessment.key', 'grant.assessment')
    .leftJoin('person', 'person.id', 'grant.person')
    .leftJoin('organisation', 'organisation.id', 'grant.organisation')
    .selectAll('grant')
    .select(['assessment.id as assessmentId', 'person.name as personName', 'organisation.name', 'number'])
    .where('assessment.organisation', 'in', administered)
    .where('assessment.deleted_at', 'is', null)
    .orderBy('given')
    .orderBy('grant.id')
    .execute();
  const isAdministered = (id: string): boolean => administered.includes(id);
  const exceptions = await readExceptions(db, administered, today, who);
  const given = memberships.map((row) => ({
    ...presentGiven(row, today),
    ...(row.person !== null && { person: { id: row.person, name: row.name ?? '' } }),
    organisation: row.organisation,
  }));
  const shared = grants.map(({ owner, ...row }) => ({
    ...presentGiven(row, today),
    ...(row.person !== null && { person: { id: row.person, name: row.personName ?? '' } }),
    organisation: owner,
  }));
  return {
    organisations: organisations.filter(({ id }) => isAdministered(id)).map(presentOrganisation),
    others: organisations.filter(({ id }) => !isAdministered(id)).map(presentOrganisation),
    memberships: given,
    exceptions,
    apart: rolesNotApart([...given, ...shared], exceptions),
    assessments: assessments.map(({ id, title, organisation }) => ({
      id,
      title: JSON.parse(title) as Text,
      organisation,
    })),
    grants: grants.map((row) => ({
      ...presentGiven(row, today),
      assessment: row.assessmentId,
      ...(row.person !== null && { person: { id: row.person, name: row.personName ?? '' } }),
      ...(row.organisation !== null && {
        organisation: presentOrganisation({ id: row.organisation, name: row.name ?? '', number: row.number }),
      }),
    })),
  };
};
