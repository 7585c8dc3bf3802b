import type { MachineScope, Role, User } from '@risikobilde/api';
import { isInForce } from './roles.js';
import type { Queries } from './tables.js';

/** A machine client that is registered and in force. */
export type Machine = {
  /** As the history calls it. */
  readonly user: User;
  /** The organisation that it acts for. */
  readonly organisation: string;
  /** What it is registered with; what its token is for may be less. */
  readonly scopes: readonly MachineScope[];
};

/** What a machine client is called where people are called by their names. */
const nameOfMachine = (name: string): string => `maskin: ${name}`;

const scopesIn = (written: string): readonly MachineScope[] =>
  // Written by `registerMachine`, and checked by the database.
  written.split(' ') as MachineScope[];

/** The machine client that an organisation has registered under the name that the issuer has for it, if it is in force on the day. */
export const findMachine = async (
  db: Queries,
  clientId: string,
  organisationNumber: string,
  day: string,
): Promise<Machine | undefined> => {
  const row = await db
    .selectFrom('machine_client as client')
    .innerJoin('organisation', 'organisation.id', 'client.organisation')
    .innerJoin('person', 'person.id', 'client.person')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.person', '=', 'client.person')
        .onRef('membership.organisation', '=', 'client.organisation'),
    )
    .select(['person.id', 'person.name', 'client.organisation', 'client.scopes'])
    .where('client.client_id', '=', clientId)
    .where('organisation.number', '=', organisationNumber)
    .where(isInForce('membership', day))
    .orderBy('membership.given', 'desc')
    .orderBy('membership.id')
    .executeTakeFirst();
  return (
    row && {
      user: { id: row.id, name: nameOfMachine(row.name) },
      organisation: row.organisation,
      scopes: scopesIn(row.scopes),
    }
  );
};

/** Whether somebody is a machine client, of any organisation that who asks has a role in. */
export const isMachine = async (db: Queries, person: string): Promise<boolean> =>
  (await db.selectFrom('machine_client').select('person').where('person', '=', person).executeTakeFirst()) !==
  undefined;

export type NewMachine = {
  readonly id: string;
  readonly membership: string;
  readonly organisation: string;
  readonly name: string;
  readonly clientId: string;
  readonly role: Role;
  readonly scopes: readonly MachineScope[];
  readonly until: string;
  readonly reason: string;
  readonly given: string;
  readonly givenBy: User;
};

/** Stores a machine client, with its role. */
export const insertMachine = async (tx: Queries, of: NewMachine): Promise<void> => {
  // Nobody logs in under this: handles of people are hashes.
  const handle = `machine ${of.id}`;
  await tx.insertInto('person').values({ id: of.id, name: of.name, handle, created: of.given }).execute();
  await tx
    .insertInto('membership')
    .values({
      id: of.membership,
      organisation: of.organisation,
      person: of.id,
      role: of.role,
      given: of.given,
      given_by: JSON.stringify(of.givenBy),
      reason: of.reason,
      until: of.until,
    })
    .execute();
  await tx
    .insertInto('machine_client')
    .values({
      person: of.id,
      organisation: of.organisation,
      client_id: of.clientId,
      scopes: of.scopes.join(' '),
    })
    .execute();
};

/** The machine clients of some organisations, in the order they were registered. */
export const listMachines = async (db: Queries, organisations: readonly string[]) => {
  const rows = await db
    .selectFrom('machine_client as client')
    .innerJoin('person', 'person.id', 'client.person')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.person', '=', 'client.person')
        .onRef('membership.organisation', '=', 'client.organisation'),
    )
    .selectAll('membership')
    .select(['person.name', 'client.client_id', 'client.person as client_person', 'client.scopes'])
    .where('client.organisation', 'in', organisations)
    .orderBy('given')
    .orderBy('membership.id')
    .execute();
  return rows.map(({ client_id, client_person, scopes, name, ...given }) => ({
    given,
    machine: { id: client_person, name },
    organisation: given.organisation,
    clientId: client_id,
    scopes: scopesIn(scopes),
  }));
};
