import type { Feedback } from '@risikobilde/api';
import type { State } from '@risikobilde/core';
import type { FeedbackRow } from '../store/feedback.js';

/** What waits for an answer, as the workbench reads it. */
export const presentFeedback = (row: FeedbackRow, state: State): Feedback => ({
  id: row.id,
  received: row.received,
  ...(row.edition !== null && { edition: row.edition }),
  page: row.page,
  record: recordRead(row, state),
  quote: row.quote,
  text: row.words,
  ...(row.name !== null && { name: row.name }),
  ...(row.email !== null && { email: row.email }),
});

/** What the sentence is of: the claim or the chapter, or the assessment where it was of neither or that is no more. */
export const recordRead = ({ record }: Pick<FeedbackRow, 'record'>, state: State): string => {
  if (state.get(record)?.kind === 'claim') return record;
  const own = [...state.values()];
  const section = own.find((one) => one.kind === 'section' && one.slug === record);
  return (section ?? own.find((one) => one.kind === 'assessment'))?.id ?? record;
};
