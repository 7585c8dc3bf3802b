import { message, type Message } from '@risikobilde/words';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { findAssessment } from '../store/assessments.js';
import { notStarted } from '../base/not-started.js';
import { isNumber, isOf, personHere } from '../store/people.js';
import { installation, type Queries } from '../store/tables.js';
import { sql } from 'kysely';

type From = Pick<Services, 'db' | 'clock' | 'newId'>;

/** An organisation and the one who is to give others access in it. */
export type First = {
  readonly number: string;
  readonly organisation: string;
  /** The handle of the person: a keyed hash. */
  readonly handle: string;
  readonly name: string;
};

/** What gives when nobody has logged in yet: whoever runs the installation. */
const operator = { id: 'operator', name: 'Driftsansvarlig' };

/** Makes an organisation with its first administrator; said again, nothing is given twice. The id of the organisation. */
export const addFirstAdministrator = (
  { db, clock, newId }: From,
  { number, organisation, handle, name }: First,
): Promise<string> =>
  db.transaction().execute(async (tx) => {
    const id = (await organisationOf(tx, number)) ?? newId();
    await tx
      .insertInto('organisation')
      .values({ id, number, name: organisation })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    if (isNumber(name)) throw await notStarted(message('refusal.access.number'));
    // Who has no role there yet is asked, as of every other role: at their first login, or on their own page.
    const here = await personHere(tx, handle, id);
    const whose = here === undefined ? { person: null, invited: handle, called: name } : { person: here };
    const before = await tx
      .selectFrom('membership')
      .select('id')
      .where('organisation', '=', id)
      .where(isOf('membership', whose))
      .where('role', '=', 'administrator')
      .where('ended', 'is', null)
      .executeTakeFirst();
    if (before !== undefined) return id;
    await tx
      .insertInto('membership')
      .values({
        id: newId(),
        organisation: id,
        ...whose,
        role: 'administrator',
        given: clock.now().toISOString(),
        given_by: JSON.stringify(operator),
      })
      .execute();
    return id;
  });

const organisationOf = async (tx: Queries, number: string): Promise<string | undefined> =>
  (await tx.selectFrom('organisation').select('id').where('number', '=', number).executeTakeFirst())?.id;

/** Gives an assessment that belongs to nobody, since it was there before logins, to an organisation. */
export const giveAssessmentTo = async (
  { db }: Pick<From, 'db'>,
  id: string,
  number: string,
): Promise<Result<undefined>> => {
  const organisation = await organisationOf(db, number);
  if (organisation === undefined) return refuse('not-found', noOrganisation(number));
  // Of several under one id, the one that is there to be given.
  const row = (await findAssessment(db, `${installation}~${id}`)) ?? (await findAssessment(db, id));
  if (row === undefined) return refuse('not-found', message('refusal.noAssessment', { id }));
  if (row.organisation !== installation && row.organisation !== organisation)
    return refuse('access-invalid', message('refusal.access.taken', { id }));
  if (row.organisation === organisation) return done(undefined);
  if ((await findAssessment(db, `${organisation}~${id}`)) !== undefined)
    return refuse('access-invalid', message('refusal.access.idTaken', { id }));
  await sql`select give_assessment(${row.key}, ${organisation})`.execute(db);
  return done(undefined);
};

const noOrganisation = (number: string): Message => message('refusal.access.noNumber', { number });
