import type { User, WordReportAnswer } from '@risikobilde/api';
import { compose } from '@risikobilde/core';
import type { WordRefusal } from '@risikobilde/publish/taken-in';
import { message } from '@risikobilde/words';
import { today } from '../base/clock.js';
import { dayOfWordFile, takeInWordFile } from '../files/word-file.js';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { ownAssessment } from '../store/own-assessment.js';
import type { AssessmentRow } from '../store/tables.js';

/** What an edited Word document says that the assessment of its row does not, on the day that the document was made for. */
export const takeInWordAt = async (
  {
    db,
    hasLogins,
    states,
    worlds,
    threads,
    releases,
    clock,
  }: Pick<Services, 'hasLogins' | 'db' | 'clock' | 'worlds' | 'states' | 'threads' | 'releases'>,
  user: User,
  row: AssessmentRow,
  bytes: Uint8Array,
): Promise<Result<WordReportAnswer>> => {
  const state = await states.at(db, row.key, row.revision, row.head);
  const world = await worlds.of(db, row);
  const own = ownAssessment(hasLogins, state);
  const asOf = dayOfWordFile(bytes);
  const platform = asOf && (await releases.under(db, row, state, asOf));
  const assessment = platform ? compose(own, platform.release, platform.newer) : own;
  const taken = await threads.run(user.id, takeInWordFile, {
    ...assessment,
    world,
    bytes,
    today: today(clock),
  });
  if (!taken.ok) return taken;
  return taken.value.ok
    ? done({ revision: row.revision, ...taken.value.report })
    : refusalOf(taken.value.refusal, row.id);
};

const refusalOf = (refusal: WordRefusal, id: string): Result<never> => {
  switch (refusal.type) {
    case 'notWord':
      return refuse('word-unreadable', message('refusal.wordUnreadable'));
    case 'unmarked':
      return refuse('word-not-of-this', message('refusal.wordUnmarked'));
    case 'otherAssessment':
      return refuse('word-not-of-this', message('refusal.wordOther', { found: refusal.found, id }));
  }
};
