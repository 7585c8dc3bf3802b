import type { PersonalData } from '@risikobilde/api';
import type { LocalDate, Text } from '@risikobilde/core';
import { sql } from 'kysely';
import { presentGiven, presentOrganisation } from './access.js';
import { presentException } from './exceptions.js';
import { ownInvitations } from './invitations.js';
import { readReceiver } from './notice-receivers.js';
import { ownReadings } from './readings.js';
import { listSessions } from './sessions.js';
import type { Queries } from './tables.js';

type Asked = {
  readonly person: string;
  /** The hash of the session that asks. */
  readonly own: string | undefined;
  readonly today: string;
  readonly now: Date;
};

type LinkRow = {
  readonly made: string;
  readonly until: LocalDate;
  readonly withdrawn: string | null;
  readonly of: string | null;
  readonly whose: string | null;
  readonly title: string | null;
  readonly number: string | null;
};

/** What is kept of a person outside the assessments, asked as that person: undefined where there is no such person. */
export const readKept = async (
  db: Queries,
  { person, own, today, now }: Asked,
): Promise<Omit<PersonalData, 'controller'> | undefined> => {
  const row = await db.selectFrom('person').selectAll().where('id', '=', person).executeTakeFirst();
  if (row === undefined) return undefined;
  const roles = await db
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation')
    .selectAll('membership')
    .select(['organisation.name', 'organisation.number'])
    .where('person', '=', person)
    .orderBy('given')
    .orderBy('membership.id')
    .execute();
  const shared = await db
    .selectFrom('assessment_grant as grant')
    .leftJoin('assessment', (on) =>
      on.onRef('assessment.key', '=', 'grant.assessment').on('deleted_at', 'is', null),
    )
    .leftJoin('organisation', 'organisation.id', 'assessment.organisation')
    .selectAll('grant')
    .select(['assessment.id as of', 'assessment.organisation as whose', 'title', 'number'])
    .where('person', '=', person)
    .orderBy('given')
    .orderBy('grant.id')
    .execute();
  const exceptions = await db
    .selectFrom('role_exception')
    .innerJoin('organisation', 'organisation.id', 'role_exception.organisation')
    .selectAll('role_exception')
    .select(['organisation.name', 'organisation.number'])
    .where('person', '=', person)
    .orderBy('asked')
    .orderBy('role_exception.id')
    .execute();
  const { rows: links } =
    await sql<LinkRow>`select l.made, l.until, l.withdrawn, a.id as of, a.organisation as whose, a.title, o.number
    from own_share_links() l left join assessment a on a.key = l.assessment and a.deleted_at is null
      left join organisation o on o.id = a.organisation`.execute(db);
  const { n } = await db
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('person', '=', person)
    .executeTakeFirstOrThrow();
  const feeds = await db
    .selectFrom('feed_address')
    .select(['made', 'withdrawn'])
    .where('person', '=', person)
    .orderBy('made')
    .orderBy('id')
    .execute();
  const { address, answersFor, ...choice } = await readReceiver(db, person);
  return {
    asked: now.toISOString(),
    person: {
      id: row.id,
      name: row.name,
      created: row.created,
      ...(row.issuer !== null &&
        row.subject !== null && { login: { issuer: row.issuer, subject: row.subject } }),
      isHashKept: row.handle !== null,
    },
    invitations: await ownInvitations(db, person),
    logins: [...(await listSessions(db, person, own, now))],
    roles: roles.map((one) => ({
      ...presentGiven(one, today),
      organisation: presentOrganisation({ id: one.organisation, number: one.number, name: one.name }),
    })),
    exceptions: exceptions.map((one) => ({
      ...presentException(one, today),
      organisation: presentOrganisation({ id: one.organisation, number: one.number, name: one.name }),
    })),
    shared: shared.map(({ of, whose, title, number, ...one }) => ({
      ...presentGiven(one, today),
      ...(of !== null && { assessment: `${number ?? whose}~${of}` }),
      // Written as JSON with the assessment.
      ...(title !== null && { title: JSON.parse(title) as Text }),
    })),
    links: links.map(({ made, until, withdrawn, of, whose, title, number }) => ({
      made,
      until,
      ...(withdrawn !== null && { withdrawn }),
      ...(of !== null && { assessment: `${number ?? whose}~${of}` }),
      // Written as JSON with the assessment.
      ...(title !== null && { title: JSON.parse(title) as Text }),
    })),
    notices: {
      ...choice,
      ...(address !== undefined && { address }),
      answersFor: [...answersFor],
      kept: Number(n),
    },
    readings: [...(await ownReadings(db, person))],
    feeds: feeds.map(({ made, withdrawn }) => ({ made, ...(withdrawn !== null && { withdrawn }) })),
  };
};
