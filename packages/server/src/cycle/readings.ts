import type { User } from '@risikobilde/api';
import type { AssessmentRecord, State } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { norwegianDay } from '../base/clock.js';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { isMachine } from '../store/machines.js';

/**
 * Readings that somebody has added or changed: each gets the name of whoever is logged in, whatever was sent. A day that has not come, a file
 * that is another than the one that was read, and a program that says that it has read are refused.
 */
export const takeReadings = async (
  { auth, db, clock }: Pick<Services, 'auth' | 'db' | 'clock'>,
  user: User,
  plain: Map<string, AssessmentRecord>,
  ids: readonly string[],
): Promise<Result<undefined>> => {
  const today = norwegianDay(clock.now());
  for (const id of ids) {
    const reading = plain.get(id);
    if (reading?.kind !== 'reading') continue;
    const { signedBy: _sent, ...unsigned } = reading;
    plain.set(id, auth.logins === undefined ? unsigned : { ...unsigned, signedBy: user.name });
    if (reading.on > today)
      return refuse('edit-invalid', message('refusal.readingLater', { on: reading.on }));
    if (reading.evidence !== undefined && hashOfFile(plain, reading.evidence) !== reading.textHash)
      return refuse('edit-invalid', message('refusal.readingFile', { evidence: reading.evidence }));
    if (reading.result === 'says' && auth.logins !== undefined && (await isMachine(db, user.id)))
      return refuse('not-permitted', message('refusal.machineReads', { name: user.name }));
  }
  return done(undefined);
};

const hashOfFile = (state: State, id: string): string | undefined => {
  const file = state.get(id);
  return file?.kind === 'evidence' ? file.file.sha256 : undefined;
};
