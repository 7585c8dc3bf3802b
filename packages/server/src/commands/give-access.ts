import type { GrantRequest, MembershipRequest, Role, User } from '@risikobilde/api';
import { message, type Message } from '@risikobilde/words';
import { sql, type Transaction } from 'kysely';
import type { Logins } from '../auth/logins.js';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { findAssessment } from '../store/assessments.js';
import { readExceptions } from '../store/exceptions.js';
import { isMachine } from '../store/machines.js';
import { isHere, isNumber, isOf, personHere, type To } from '../store/people.js';
import { isInForce } from '../store/roles.js';
import { installation, type Queries, type Tables } from '../store/tables.js';

export type From = Pick<Services, 'db' | 'clock' | 'newId'>;
export type Giver = {
  readonly user: User;
  readonly logins: Pick<Logins, 'handleOf' | 'today'>;
  /** The organisations that the giver administers. */
  readonly administered: readonly string[];
};
export type Id = { readonly id: string };

/** Gives a role in an organisation: to somebody who has one there already; anybody else is offered it, and says yes or no. */
export const giveMembership = async (
  services: From,
  { user, logins, administered }: Giver,
  { organisation, identifier, person, name, role, until, reason }: MembershipRequest,
): Promise<Result<Id>> => {
  if (!administered.includes(organisation)) return refuse('not-found', message('refusal.noOrganisation'));
  const wrong = wrongIn({ role, until, reason }, logins.today());
  if (wrong !== undefined) return refuse('access-invalid', wrong);
  return services.db.transaction().execute(async (tx): Promise<Result<Id>> => {
    const giver = { logins, administered };
    const whom = await personOf(tx, giver, organisation, { person, identifier, name });
    if (!whom.ok) return whom;
    const split = await wrongBeside(tx, logins.today(), user, { to: whom.value, organisation, role });
    if (split !== undefined) return refuse('access-invalid', split);
    const same = await tx
      .selectFrom('membership')
      .select('id')
      .where(isOf('membership', whom.value))
      .where('organisation', '=', organisation)
      .where('role', '=', role)
      .where('ended', 'is', null)
      .where((where) => where.or([where('until', 'is', null), where('until', '>=', logins.today())]))
      .executeTakeFirst();
    if (same !== undefined) return refuse('access-invalid', message('refusal.access.same'));
    const id = services.newId();
    await tx
      .insertInto('membership')
      .values({
        id,
        organisation,
        ...whom.value,
        role,
        given: services.clock.now().toISOString(),
        given_by: JSON.stringify(user),
        reason: reason ?? null,
        until: until ?? null,
      })
      .execute();
    return done({ id });
  });
};

type Whom = Pick<MembershipRequest, 'person' | 'identifier' | 'name'>;

/**
 * Whom something is given to. Of who has no role in the organisation nothing is looked up: whether there is such a person, and what they are
 * elsewhere, is told neither by the answer nor by the time it takes.
 */
const personOf = async (
  tx: Queries,
  { logins, administered }: Pick<Giver, 'logins' | 'administered'>,
  organisation: string,
  { person, identifier, name }: Whom,
): Promise<Result<To>> => {
  if (identifier === undefined) {
    const known = await personIn(tx, person, administered);
    if (known === undefined) return refuse('not-found', message('refusal.noPerson'));
    if (await isMachine(tx, known.id)) return refuse('access-invalid', message('refusal.access.machine'));
    if (await isHere(tx, known.id, organisation)) return done({ person: known.id });
    return known.handle === null
      ? refuse('not-found', message('refusal.noPerson'))
      : done({ person: null, invited: known.handle, called: known.name });
  }
  const handle = logins.handleOf(identifier);
  if (name !== undefined && isNumber(name)) return refuse('access-invalid', message('refusal.access.number'));
  const here = await personHere(tx, handle, organisation);
  if (here !== undefined) return done({ person: here });
  return name === undefined
    ? refuse('access-invalid', message('refusal.access.name'))
    : done({ person: null, invited: handle, called: name });
};

/** Somebody with a role in one of the organisations, or who had one. */
const personIn = (tx: Queries, person: string | undefined, administered: readonly string[]) =>
  person === undefined
    ? Promise.resolve(undefined)
    : tx
        .selectFrom('membership')
        .innerJoin('person', 'person.id', 'membership.person')
        .select(['person.id', 'person.name', 'person.handle'])
        .where('membership.person', '=', person)
        .where('organisation', 'in', administered)
        .executeTakeFirst();

/** Shares an assessment with a person or with everybody who has a role in an organisation. */
export const giveGrant = async (
  services: From,
  { user, logins, administered }: Giver,
  { assessment, organisation, role, until, reason, ...person }: GrantRequest,
): Promise<Result<Id>> => {
  const row = await findAssessment(services.db, assessment);
  // Of others' assessments nothing is said, not even that they are there.
  if (row === undefined || row.organisation === null || !administered.includes(row.organisation))
    return refuse('not-found', message('refusal.noAssessment', { id: assessment }));
  const isPerson = person.person !== undefined || person.identifier !== undefined;
  const wrong =
    wrongIn({ role, until, reason }, logins.today()) ?? wrongWith({ organisation, isPerson, role });
  if (wrong !== undefined) return refuse('access-invalid', wrong);
  return services.db.transaction().execute(async (tx): Promise<Result<Id>> => {
    const owner = row.organisation ?? '';
    const whom =
      organisation === undefined ? await personOf(tx, { logins, administered }, owner, person) : undefined;
    if (whom?.ok === false) return whom;
    if (organisation !== undefined && !(await isOrganisation(tx, organisation)))
      return refuse('not-found', message('refusal.noOrganisation'));
    const split =
      whom &&
      (await wrongBeside(tx, logins.today(), user, {
        to: whom.value,
        // Whose it is has been asked before: it is administered.
        organisation: owner,
        role,
      }));
    if (split !== undefined) return refuse('access-invalid', split);
    const id = services.newId();
    await tx
      .insertInto('assessment_grant')
      .values({
        id,
        assessment: row.key,
        ...(whom?.value ?? { person: null }),
        organisation: organisation ?? null,
        role,
        given: services.clock.now().toISOString(),
        given_by: JSON.stringify(user),
        reason,
        until: until ?? null,
      })
      .execute();
    return done({ id });
  });
};

/**
 * What is wrong with a role beside others: the data protection officer of an organisation does not write, accept or approve there (GDPR
 * article 38(6)), but contributes where there is an exception, and a role that decides is given by somebody else. The database refuses the same.
 */
const wrongBeside = async (
  tx: Queries,
  today: string,
  giver: User,
  { to, organisation, role }: { readonly to: To; readonly organisation: string; readonly role: Role },
): Promise<Message | undefined> => {
  if (decides.has(role) && giver.id === to.person) return message('refusal.access.own');
  if (!writes.has(role) && role !== 'dataProtectionOfficer') return undefined;
  const held = await tx
    .selectFrom('membership')
    .select('role')
    .where(isOf('membership', to))
    .where('organisation', '=', organisation)
    .where(isInForce('membership', today))
    .union(
      tx
        .selectFrom('assessment_grant')
        .innerJoin('assessment', 'assessment.key', 'assessment_grant.assessment')
        .select('assessment_grant.role')
        .where(isOf('assessment_grant', to))
        .where('assessment.organisation', '=', organisation)
        .where(isInForce('assessment_grant', today)),
    )
    .execute();
  const isExcepted = (await readExceptions(tx, [organisation], today)).some(
    ({ person, isInForce: isNow }) => isNow && person.id === to.person,
  );
  const isApart = held.some(({ role: other }) => {
    const beside = role === 'dataProtectionOfficer' ? other : role;
    const isOfficer = [role, other].includes('dataProtectionOfficer') && role !== other;
    return isOfficer && writes.has(beside) && !(isExcepted && beside === 'contributor');
  });
  return isApart ? message('refusal.access.apart') : undefined;
};
const writes: ReadonlySet<Role> = new Set(['contributor', 'riskOwner', 'approver']);
const decides: ReadonlySet<Role> = new Set(['riskOwner', 'approver', 'dataProtectionOfficer']);

const isOrganisation = async (db: Queries, id: string): Promise<boolean> =>
  (await db
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', id)
    .where('id', '<>', installation)
    .executeTakeFirst()) !== undefined;

type Terms = Pick<MembershipRequest, 'role' | 'until' | 'reason'>;

/** What is wrong with the terms: an auditor has an end and a reason, and nothing is given until a day that is past. */
export const wrongIn = ({ role, until, reason }: Terms, today: string): Message | undefined => {
  if (role === 'auditor' && (until === undefined || reason === undefined))
    return message('refusal.access.auditor');
  return until !== undefined && until < today ? message('refusal.access.past', { until }) : undefined;
};

/** A whole organisation reads and does nothing more; administering is of an organisation, not of an assessment. */
const wrongWith = ({
  organisation,
  isPerson,
  role,
}: Pick<GrantRequest, 'organisation' | 'role'> & { readonly isPerson: boolean }): Message | undefined => {
  if ((organisation !== undefined) === isPerson) return message('refusal.access.oneOf');
  if (role === 'administrator') return message('refusal.access.administrator');
  return organisation !== undefined && role !== 'reader' && role !== 'auditor'
    ? message('refusal.access.organisation')
    : undefined;
};

/** Whose it was that has ended; of a grant to an organisation, everybody's in it. */
export type EndedAccess = { readonly person: string | undefined };

/** Ends a role in an organisation; the last administrator's is not ended. */
export const endMembership = (
  { db, clock }: From,
  { user, logins, administered }: Giver,
  id: string,
  reason: string,
): Promise<Result<EndedAccess>> =>
  db.transaction().execute(async (tx): Promise<Result<EndedAccess>> => {
    const row = await tx.selectFrom('membership').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined || row.ended !== null || !administered.includes(row.organisation))
      return refuse('not-found', message('refusal.noneGiven'));
    if (
      row.role === 'administrator' &&
      row.person !== null &&
      (await isLastAdministrator(tx, row, logins.today()))
    )
      return refuse('access-invalid', message('refusal.access.last'));
    await tx
      .updateTable('membership')
      .set(endedNow(clock, user, reason))
      .where('id', '=', id)
      .execute();
    return done({ person: row.person ?? undefined });
  });

const isLastAdministrator = async (
  tx: Transaction<Tables>,
  row: { readonly id: string; readonly organisation: string },
  today: string,
): Promise<boolean> => {
  // Two who end each other's at once: the second waits, and sees what the first did.
  await tx.selectFrom('organisation').select('id').where('id', '=', row.organisation).forUpdate().execute();
  const { rows } = await sql<{ readonly n: string }>`select count(*) as n from membership
    where organisation = ${row.organisation} and role = 'administrator' and id <> ${row.id} and person is not null
      and ended is null and (until is null or until >= ${today})`.execute(tx);
  return rows[0]?.n === '0';
};

/** Ends a grant. */
export const endGrant = async (
  { db, clock }: From,
  { user, administered }: Giver,
  id: string,
  reason: string,
): Promise<Result<EndedAccess>> => {
  const ended = await db
    .updateTable('assessment_grant')
    .set(endedNow(clock, user, reason))
    .where('id', '=', id)
    .where('ended', 'is', null)
    .where('assessment', 'in', (all) =>
      all.selectFrom('assessment').select('key').where('organisation', 'in', administered),
    )
    .returning('person')
    .executeTakeFirst();
  return ended === undefined
    ? refuse('not-found', message('refusal.noneGiven'))
    : done({ person: ended.person ?? undefined });
};

const endedNow = (clock: Services['clock'], user: User, reason: string) => ({
  ended: clock.now().toISOString(),
  ended_by: JSON.stringify(user),
  ended_reason: reason,
});
