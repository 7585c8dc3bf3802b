import { randomUUID } from 'node:crypto';
import { type AccessOn, machineScopes } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { message } from '@risikobilde/words/message';
import type { StorePlace } from '../backup/backup.js';
import { withStore } from '../backup/with-store.js';
import { systemClock } from '../base/clock.js';
import { accessOnDay } from './access-on-day.js';
import { addFirstAdministrator, type First, giveAssessmentTo } from './first-administrator.js';
import { done, refuse, type Result } from '../base/refusal.js';
import { findAssessment } from '../store/assessments.js';
import { notStarted } from '../base/not-started.js';
import { readDecisions } from '../auth/decisions.js';
import { profiles } from '../auth/profiles.js';
import { createSealed } from '../auth/seals.js';
import { readLoginSettings } from '../auth/settings.js';

export type { AccessOn };
export { placeOf, whyNot } from '../backup/backup.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Makes an organisation with its first administrator, also while a server has the store open. Who it is comes from the environment
 * and not from the command line, which others on the machine can read and the shell remembers.
 */
export const addAdministratorAt = async (
  place: StorePlace,
  first: Omit<First, 'handle'>,
  environment: Environment,
): Promise<void> => {
  const settings = await readLoginSettings(environment);
  const identifier = environment['RISIKOBILDE_FIRST_ADMINISTRATOR']?.trim() ?? '';
  const missing = [
    ...(settings === undefined ? ['RISIKOBILDE_LOGIN'] : []),
    ...(identifier === '' ? ['RISIKOBILDE_FIRST_ADMINISTRATOR'] : []),
  ];
  if (settings === undefined || missing.length > 0)
    throw await notStarted(message('refusal.start.settingsNeeded', { names: missing.join(', ') }));
  const handle = createSealed(settings.secret).handleOf(profiles[settings.profile].identifier, identifier);
  await withStore(place, ({ db }) =>
    addFirstAdministrator({ db, clock: systemClock, newId: randomUUID }, { ...first, handle }),
  );
};

/** Gives an assessment that belongs to nobody, since it was there before logins, to an organisation. */
export const giveAssessmentAt = (place: StorePlace, id: string, number: string): Promise<Result<undefined>> =>
  withStore(place, ({ db }) => giveAssessmentTo({ db }, id, number));

/** Who had which role to an assessment on a day. An organisation is named where several have one of that id. */
export const accessOnAt = (
  place: StorePlace,
  { id, on, number }: { readonly id: string; readonly on: LocalDate; readonly number: string | undefined },
): Promise<Result<AccessOn>> =>
  withStore(place, async ({ db }) => {
    const row = await findAssessment(db, number === undefined ? id : `${number}~${id}`);
    if (row === undefined) return refuse('not-found', message('refusal.noAssessment', { id }));
    const decisions = await readDecisions();
    return done(
      await accessOnDay(db, { ofPerson: decisions, ofMachine: decisions.ofMachine(machineScopes) }, row, on),
    );
  });
