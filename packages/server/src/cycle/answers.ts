import type { User } from '@risikobilde/api';
import {
  type AssessmentRecord,
  changesBetween,
  isSameResult,
  makersOf,
  type State,
  withoutStamp,
} from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { norwegianDay } from '../base/clock.js';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { isMachine } from '../store/machines.js';
import type { AssessmentRow } from '../store/tables.js';
import { readHands, withChanges } from './read-hands.js';
import { look, wholeOf } from './whole.js';

/** Whether somebody answers a finding, or rewrites an answer. */
export const isAnswered = (
  before: AssessmentRecord | undefined,
  after: AssessmentRecord | undefined,
): boolean =>
  after?.kind === 'decision' &&
  after.type === 'finding' &&
  (before === undefined || !isSameResult(withoutStamp(before), withoutStamp(after)));

/** Whoever answers a finding is named by the login; without logins nobody knows who it is, and nothing is said. */
export const sign = (
  { auth }: Pick<Services, 'auth'>,
  user: User,
  plain: Map<string, AssessmentRecord>,
  id: string,
): void => {
  const answer = plain.get(id);
  if (answer?.kind !== 'decision') return;
  const { signedBy: _before, ...unsigned } = answer;
  plain.set(id, auth.logins === undefined ? unsigned : { ...unsigned, signedBy: user.name });
};

/** Whoever wrote what an error is in does not say that it may pass. It is asked again when the edition is approved and given out. */
export const mayAnswer = async (
  services: Pick<Services, 'auth' | 'db' | 'clock' | 'worlds' | 'releases'>,
  user: User,
  row: AssessmentRow,
  current: State,
  plain: State,
  answers: ReadonlySet<string>,
): Promise<Result<undefined>> => {
  const { auth, clock, db, worlds } = services;
  if (auth.logins === undefined || answers.size === 0) return done(undefined);
  // Somebody must answer for it: a person, who can be asked why.
  if (await isMachine(db, user.id))
    return refuse('not-permitted', message('refusal.machineAnswers', { name: user.name }));
  const today = norwegianDay(clock.now());
  const { evaluation } = look(
    await wholeOf(services, row, plain, today),
    await worlds.of(db, row),
    today,
    false,
  );
  const read = await readHands(db, row, current, user.id);
  const { hands } = withChanges(read, user, row.revision + 1, changesBetween(current, plain), plain);
  const errors = evaluation.findings.flatMap((found) => {
    const { severity, answeredBy, message: says } = found;
    const isOwn =
      severity === 'error' &&
      answeredBy !== undefined &&
      answers.has(answeredBy) &&
      makersOf(hands.made, found).has(user.id);
    return isOwn ? [{ code: 'approve.answeredByAnother', record: answeredBy, message: says }] : [];
  });
  return errors.length === 0
    ? done(undefined)
    : refuse('not-permitted', message('refusal.ownError', { name: user.name, n: errors.length }), { errors });
};
