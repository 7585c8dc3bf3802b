import { message } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import type { Comment, User } from '@risikobilde/api';
import { valueAt } from '@risikobilde/core';
import { languageOfRecords } from '../presenters/language-of-records.js';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Writer } from '../cycle/steps.js';
import type { Services } from '../services.js';
import { findAssessment } from '../store/assessments.js';
import { decideOn, readComments } from '../store/comments.js';
import type { AssessmentRow } from '../store/tables.js';
import { editAssessment } from './edit-assessment.js';

type Suggestion = Comment & { readonly field: string; readonly instead: string };

/**
 * Takes a suggestion: an edit by who takes it, whose reason names who made it, and then the thread is dealt with. `piece` is what it
 * replaces as the text is now. A text that says it already, as when the machine stopped in between, is only marked.
 */
export const takeSuggestion = async (
  services: Services,
  writer: Writer,
  id: string,
  comment: string,
  piece: string,
): Promise<Result<Comment>> => {
  const asked = await openSuggestion(services, id, comment);
  if (!asked.ok) return asked;
  const { row, suggestion } = asked.value;
  const { record, field, instead, by } = suggestion;
  const state = await services.states.at(services.db, row.key, row.revision, row.head);
  const found = state.get(record);
  const stored = found && valueAt(found, field);
  const text = typeof stored === 'string' ? stored : '';
  if (text.includes(piece)) {
    const edited = await editAssessment(services, writer, id, {
      clientEditId: services.newId(),
      baseRevision: row.revision,
      why: wordsOf[languageOfRecords(state.values())].t('suggestions.why', { name: by.name }),
      changes: [{ record, set: { [field]: text.replace(piece, () => instead) } }],
    });
    if (!edited.ok) return edited;
  } else if (!text.includes(instead))
    return refuse('suggestion-not-possible', message('refusal.pieceNotThere', { record, field }));
  return decide(services, writer.user, row, suggestion, { taken: true });
};

/** Declines a suggestion, with the reason. */
export const declineSuggestion = async (
  services: Pick<Services, 'db' | 'clock'>,
  user: User,
  id: string,
  comment: string,
  because: string,
): Promise<Result<Comment>> => {
  const asked = await openSuggestion(services, id, comment);
  if (!asked.ok) return asked;
  return decide(services, user, asked.value.row, asked.value.suggestion, { taken: false, because });
};

const openSuggestion = async (
  { db }: Pick<Services, 'db'>,
  id: string,
  comment: string,
): Promise<Result<{ readonly row: AssessmentRow; readonly suggestion: Suggestion }>> => {
  const row = await findAssessment(db, id);
  const [thread] = row === undefined ? [] : await readComments(db, row.key, comment);
  if (row === undefined || thread === undefined)
    return refuse('not-found', message('refusal.noComment', { comment, id }));
  const { field, instead, resolved } = thread;
  return field === undefined || instead === undefined || resolved !== undefined
    ? refuse('suggestion-not-possible', message('refusal.notOpenSuggestion'))
    : done({ row, suggestion: { ...thread, field, instead } });
};

const decide = (
  services: Pick<Services, 'db' | 'clock'>,
  by: User,
  { key }: AssessmentRow,
  suggestion: Suggestion,
  decision: NonNullable<Comment['decision']>,
): Promise<Result<Comment>> =>
  services.db.transaction().execute(async (tx) => {
    // Whoever comes second finds what the first decided: the row is held until it is said.
    await tx.selectFrom('assessment').select('key').where('key', '=', key).forUpdate().execute();
    const [now] = await readComments(tx, key, suggestion.id);
    if (now?.resolved !== undefined)
      return refuse('suggestion-not-possible', message('refusal.notOpenSuggestion'));
    await decideOn(tx, key, suggestion.id, decision, { by, when: services.clock.now().toISOString() });
    const [after = suggestion] = await readComments(tx, key, suggestion.id);
    return done(after);
  });
