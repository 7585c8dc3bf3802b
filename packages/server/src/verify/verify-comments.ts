import { isObject } from '@risikobilde/core';
import { isJsonOf } from './same.js';
import { type Discrepancy, wrong } from './discrepancy.js';
import type { Row } from './rows.js';
import type { Told } from './verify-chain-of.js';

/**
 * Whether comments could have been written: of a record that was there, by somebody, at a moment. No event holds them, so what they
 * say and who wrote them is known only from a signed list.
 */
export const verifyComments = (
  { records }: Told,
  comments: readonly Row<'comment'>[],
  replies: readonly Row<'reply'>[],
): readonly Discrepancy[] =>
  comments.flatMap((comment) => {
    const own = replies.filter((reply) => reply.comment === comment.id);
    const isPossible =
      records.has(comment.record) &&
      isWritten(comment.written, comment.written_by) &&
      (comment.resolved === null) === (comment.resolved_by === null) &&
      (comment.resolved === null || isWritten(comment.resolved, comment.resolved_by ?? '')) &&
      own.every((reply) => isWritten(reply.written, reply.written_by));
    return isPossible ? [] : [wrong('comment', { id: comment.id })];
  });

/** Whether a moment is written as a clock gives it, and a user as JSON with an id and a name. */
export const isWritten = (when: string, by: string): boolean => {
  const moment = new Date(when);
  if (Number.isNaN(moment.valueOf()) || moment.toISOString() !== when) return false;
  try {
    const user: unknown = JSON.parse(by);
    return (
      isObject(user) &&
      typeof user['id'] === 'string' &&
      typeof user['name'] === 'string' &&
      isJsonOf(by, user)
    );
  } catch {
    return false;
  }
};
