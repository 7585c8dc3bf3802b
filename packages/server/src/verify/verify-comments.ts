import { canonicalJson, isObject, isSameResult, noHash, sealedHash, sealsIn } from '@risikobilde/core';
import { sha256 } from '../base/sha256.js';
import { type CommentEvent, readCommentEvent, sealedCommentFields } from '../store/comment-events.js';
import { foldComments } from '../store/fold-comments.js';
import { type Discrepancy, notice, wrong } from './discrepancy.js';
import type { Row, Rows } from './rows.js';
import { isJsonOf } from './json-equality.js';
import type { FoldedEvents } from './verify-chain-of.js';
import { erasuresIn, isCommentErasedAsTold } from './verify-erasures.js';

type Own = Pick<Rows, 'comment_event' | 'comment' | 'reply'>;

/** Whether the chain of comments is what was written, and comments and replies are what it says. */
export const verifyComments = (
  row: Row<'assessment'>,
  { records }: FoldedEvents,
  { comment_event: rows, comment, reply }: Own,
): readonly Discrepancy[] => {
  const brokenAt = rows.findIndex((one, index) => !isChained(row.id, one, index + 1, rows[index - 1]?.hash));
  if (brokenAt !== -1) return [wrong('comment-chain', { n: brokenAt + 1 })];
  if (rows.length !== row.comment_count || (rows.at(-1)?.hash ?? noHash) !== row.comment_head)
    return [wrong('comment-chain-end', { events: rows.length, n: row.comment_count })];
  const events = rows.map(readCommentEvent);
  const erasures = events.flatMap(({ number, when, erased: texts }) =>
    texts === undefined ? [] : [{ number, when, texts }],
  );
  const told = erasuresIn(erasures);
  const folded = foldComments(events);
  const ids = new Set(comment.map(({ id }) => id));
  return [
    ...events.flatMap((event, index) =>
      isCommentErasedAsTold(event, rows[index]?.salts ?? '[]', told)
        ? []
        : [wrong('comment-erased-otherwise', { n: event.number })],
    ),
    ...erasures.map(({ when }) => notice('comments-erased', { day: when.slice(0, 10) })),
    ...events.flatMap((event) =>
      isPossible(event, records) ? [] : [wrong('comment', { id: event.comment ?? '' })],
    ),
    ...differing(folded.comments, comment).map((id) => wrong('comment', { id })),
    ...differing(
      folded.replies,
      reply.filter((one) => ids.has(one.comment)),
    ).map((id) => wrong('comment', { id })),
  ];
};

const isChained = (
  assessment: string,
  { number, body, salts, hash }: Row<'comment_event'>,
  expected: number,
  previous = noHash,
): boolean => {
  try {
    const event = readCommentEvent({ body });
    const seals = sealsIn(salts);
    return (
      canonicalJson(event) === body &&
      JSON.stringify(seals) === salts &&
      sealedHash(event, sealedCommentFields, seals, sha256) === hash &&
      event.assessment === assessment &&
      event.number === expected &&
      number === expected &&
      event.previous === previous
    );
  } catch {
    return false;
  }
};

type WithId = { readonly id: string };
/** The ids of the rows that are not what they should be in every column that these have, or not in that order. */
const differing = (expected: readonly WithId[], there: readonly WithId[]): readonly string[] => {
  const ids: string[] = [];
  for (let at = 0; at < Math.max(expected.length, there.length); at += 1) {
    const [one, other] = [expected[at], there[at]];
    if (one === undefined || other === undefined || !isSameResult(one, partLike(one, other)))
      ids.push(other?.id ?? one?.id ?? '');
  }
  return ids;
};

const partLike = (like: object, whole: object): object =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => Object.hasOwn(like, name)));

/** Whether a comment is of a record that was there, by somebody, at a moment. */
const isPossible = ({ type, record = '', when, by }: CommentEvent, records: ReadonlySet<string>): boolean =>
  isWritten(when, JSON.stringify({ id: by.id, name: by.name })) &&
  (type !== 'written' || records.has(record));

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
