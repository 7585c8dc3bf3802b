import { type Comment, type FeedbackAnswer, readerId } from '@risikobilde/api';
import type { State } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { today } from '../base/clock.js';
import type { Writer } from '../cycle/steps.js';
import { languageOfRecords } from '../presenters/language-of-records.js';
import { recordRead } from '../presenters/present-feedback.js';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { findAssessment } from '../store/assessments.js';
import { decideOn, insertCommentIn, readComments } from '../store/comments.js';
import { type FeedbackRow, readFeedback, removeFeedback } from '../store/feedback.js';
import type { AssessmentRow } from '../store/tables.js';
import { editAssessment } from './edit-assessment.js';

/**
 * What becomes of something a reader has sent: it is a thread of comments from here on, without the name and the address, which go with
 * its row. As a comment it stands open; what has become a doubt, or is declined with a reason, is dealt with.
 */
export const answerFeedback = async (
  services: Services,
  writer: Writer,
  id: string,
  feedback: string,
  answer: FeedbackAnswer,
): Promise<Result<Comment>> => {
  const row = await findAssessment(services.db, id);
  const [found] = row === undefined ? [] : await readFeedback(services.db, row.key, feedback);
  if (row === undefined || found === undefined) return noFeedback(feedback, id);
  const state = await services.states.at(services.db, row.key, row.revision, row.head);
  const record = recordRead(found, state);
  if (answer.as === 'doubt') {
    const raised = await raise(services, writer, id, { row, state, record, found }, answer);
    if (!raised.ok) return raised;
  }
  return services.db.transaction().execute(async (tx) => {
    // Who comes second finds that it is answered: the row is gone for them.
    if (!(await removeFeedback(tx, row.key, feedback))) return noFeedback(feedback, id);
    const now = services.clock.now().toISOString();
    await insertCommentIn(tx, row.key, {
      id: found.id,
      record,
      ...(found.quote !== '' && { quote: found.quote }),
      text: found.words,
      by: { id: readerId, name: '' },
      when: found.received,
    });
    const about = { by: writer.user, when: now };
    if (answer.as === 'doubt') await decideOn(tx, row.key, found.id, { taken: true }, about);
    if (answer.as === 'declined')
      await decideOn(tx, row.key, found.id, { taken: false, because: answer.because }, about);
    const [thread] = await readComments(tx, row.key, found.id);
    if (thread === undefined) throw new Error('a thread that was just stored is not there');
    return done(thread);
  });
};

const noFeedback = (feedback: string, id: string) =>
  refuse('not-found', message('refusal.noFeedback', { feedback, id }));

type About = {
  readonly row: AssessmentRow;
  readonly state: State;
  readonly record: string;
  readonly found: FeedbackRow;
};

/** The doubt is known by the feedback, so that one that was raised before the machine stopped is not raised again. */
const raise = async (
  services: Services,
  writer: Writer,
  id: string,
  { row, state, record, found }: About,
  { text, raisedBy, type }: Extract<FeedbackAnswer, { as: 'doubt' }>,
): Promise<Result<unknown>> => {
  const doubt = `innvending-leser-${found.id.slice(0, 8)}`;
  if (state.has(doubt)) return done(doubt);
  const language = languageOfRecords(state.values());
  return editAssessment(services, writer, id, {
    clientEditId: services.newId(),
    baseRevision: row.revision,
    changes: [
      {
        record: doubt,
        add: {
          kind: 'doubt',
          id: doubt,
          text: { [language]: text },
          raisedBy: { [language]: raisedBy },
          on: today(services.clock),
          type,
          against: record,
        },
      },
    ],
  });
};
