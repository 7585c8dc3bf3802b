import type { MachineRequest } from '@risikobilde/api';
import { message } from '@risikobilde/words';
import { done, refuse, type Result } from '../base/refusal.js';
import { findMachine, insertMachine } from '../store/machines.js';
import { type From, type Giver, type Id, wrongIn } from './give-access.js';

/**
 * Registers a machine client in an organisation: who it is to the issuer of its tokens, what they may be for, and its role until a day.
 * It is ended as the role is.
 */
export const registerMachine = async (
  { db, clock, newId }: From,
  { user, logins, administered }: Giver,
  { organisation, name, clientId, role, scopes, until, reason }: MachineRequest,
): Promise<Result<Id>> => {
  if (!administered.includes(organisation)) return refuse('not-found', message('refusal.noOrganisation'));
  const wrong = wrongIn({ role, until, reason }, logins.today());
  if (wrong !== undefined) return refuse('access-invalid', wrong);
  return db.transaction().execute(async (tx): Promise<Result<Id>> => {
    // Two who register the same at once: the second waits, and sees what the first did.
    const row = await tx
      .selectFrom('organisation')
      .select('number')
      .where('id', '=', organisation)
      .forUpdate()
      .executeTakeFirst();
    // An issuer names an organisation by its number alone.
    if (row?.number == null) return refuse('access-invalid', message('refusal.access.machineNoNumber'));
    if ((await findMachine(tx, clientId, row.number, logins.today())) !== undefined)
      return refuse('access-invalid', message('refusal.access.machineSame'));
    const membership = newId();
    await insertMachine(tx, {
      id: newId(),
      membership,
      organisation,
      name,
      clientId,
      role,
      scopes: [...new Set(scopes)].sort(),
      until,
      reason,
      given: clock.now().toISOString(),
      givenBy: user,
    });
    return done({ id: membership });
  });
};
