import type { ExceptionRequest, User } from '@risikobilde/api';
import { message, type Message } from '@risikobilde/words';
import { done, refuse, type Result } from '../base/refusal.js';
import { isMachine } from '../store/machines.js';
import { isHere } from '../store/people.js';
import { isInForce } from '../store/roles.js';
import type { Queries } from '../store/tables.js';
import type { EndedAccess, From, Giver, Id } from './give-access.js';

// That a data protection officer contributes too, where the organisation has assessed that the tasks do not conflict (GDPR article 38(6)). The
// database refuses the same, and writes the moments.

/** Asks for it: it is in force when a second administrator has agreed. */
export const askException = async (
  { db, newId }: From,
  { user, logins, administered }: Giver,
  { organisation, person, until, reason }: ExceptionRequest,
): Promise<Result<Id>> => {
  if (!administered.includes(organisation)) return refuse('not-found', message('refusal.noOrganisation'));
  const today = logins.today();
  if (until < today) return refuse('access-invalid', message('refusal.access.past', { until }));
  if (until > yearAfter(today))
    return refuse('access-invalid', message('refusal.access.exceptionYear', { until }));
  if (!(await isHere(db, person, organisation))) return refuse('not-found', message('refusal.noPerson'));
  if (await isMachine(db, person)) return refuse('access-invalid', message('refusal.access.machine'));
  const id = newId();
  await db
    .insertInto('role_exception')
    .values({ id, organisation, person, reason, until, asked_by: JSON.stringify(user) })
    .execute();
  return done({ id });
};

/** The same day a year on, or the last of February. */
const yearAfter = (day: string): string => {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return next.endsWith('-02-29') ? `${next.slice(0, 8)}28` : next;
};

/** Agrees to it, as another than who asked and than who it is for. */
export const agreeToException = (
  { db, clock }: From,
  { user, logins, administered }: Giver,
  id: string,
): Promise<Result<EndedAccess>> =>
  db.transaction().execute(async (tx): Promise<Result<EndedAccess>> => {
    const row = await tx
      .selectFrom('role_exception')
      .selectAll()
      .where('id', '=', id)
      .where('organisation', 'in', administered)
      // Two who agree at once: the second waits, and sees what the first did.
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined || row.agreed !== null || row.ended !== null || row.until < logins.today())
      return refuse('not-found', message('refusal.access.noException'));
    // Written as JSON by whoever asked.
    const asker = JSON.parse(row.asked_by) as User;
    const wrong = await wrongWith(tx, { asker, user, ...row }, logins.today());
    if (wrong !== undefined) return refuse('access-invalid', wrong);
    await tx
      .updateTable('role_exception')
      .set({ agreed: clock.now().toISOString(), agreed_by: JSON.stringify(user) })
      .where('id', '=', id)
      .where('organisation', '=', row.organisation)
      .execute();
    return done({ person: row.person });
  });

type Agreeing = {
  readonly asker: User;
  readonly user: User;
  readonly person: string;
  readonly organisation: string;
};

const wrongWith = async (
  db: Queries,
  { asker, user, person, organisation }: Agreeing,
  today: string,
): Promise<Message | undefined> => {
  if ([asker.id, person].includes(user.id)) return message('refusal.access.exceptionOwn');
  const still = await db
    .selectFrom('membership')
    .select('id')
    .where('person', '=', asker.id)
    .where('organisation', '=', organisation)
    .where('role', '=', 'administrator')
    .where(isInForce('membership', today))
    .executeTakeFirst();
  return still === undefined ? message('refusal.access.exceptionAsker', { name: asker.name }) : undefined;
};

/** Ends it, or takes back what was asked for. */
export const endException = async (
  { db, clock }: From,
  { user, administered }: Giver,
  id: string,
  reason: string,
): Promise<Result<EndedAccess>> => {
  const ended = await db
    .updateTable('role_exception')
    .set({ ended: clock.now().toISOString(), ended_by: JSON.stringify(user), ended_reason: reason })
    .where('id', '=', id)
    .where('ended', 'is', null)
    .where('organisation', 'in', administered)
    .returning('person')
    .executeTakeFirst();
  return ended === undefined
    ? refuse('not-found', message('refusal.access.noException'))
    : done({ person: ended.person });
};
