import type { User } from '@risikobilde/api';
import { canonicalJson, countTexts, sealedHash } from '@risikobilde/core';
import { newSalts } from '../base/salts.js';
import { sha256 } from '../base/sha256.js';
import { NotWritable } from './faults.js';
import type { Queries } from './tables.js';

/** What was done with comments, chained as edits are. */
export type CommentEvent = {
  readonly assessment: string;
  /** From 1. */
  readonly number: number;
  readonly type: 'written' | 'answered' | 'resolved' | 'reopened' | 'taken' | 'declined' | 'erased';
  /** The thread; of an erasure there is none. */
  readonly comment?: string;
  readonly reply?: string;
  readonly record?: string;
  readonly field?: string;
  readonly quote?: string;
  /** What is suggested in the place of the quotation. */
  readonly instead?: string;
  /** What was said; of a suggestion that is declined, why. */
  readonly text?: string;
  readonly by: User;
  /** A moment in UTC. */
  readonly when: string;
  /** It was there before comments were chained; that it says by whom and when is all that is known. */
  readonly isFromBefore?: true;
  /** Which texts of which events before were erased, by JSON pointer (RFC 6901). */
  readonly erased?: readonly { readonly events: readonly number[]; readonly at: readonly string[] }[];
  readonly previous: string;
};

/** What is said of an event; its place in the chain is found when it is stored. */
export type NewCommentEvent = Omit<CommentEvent, 'assessment' | 'number' | 'previous'>;

/** The fields in which every text can be erased. */
export const sealedCommentFields = ['by', 'instead', 'quote', 'text'] as const;

/** Puts an event at the end of the chain of comments of an assessment. Within a transaction: the assessment is held until its end. */
export const appendCommentEvent = async (tx: Queries, key: string, said: NewCommentEvent): Promise<void> => {
  const row = await tx
    .selectFrom('assessment')
    .select(['id', 'comment_count', 'comment_head'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotWritable('the assessment is not given to be written'));
  const number = row.comment_count + 1;
  const event: CommentEvent = { ...said, assessment: row.id, number, previous: row.comment_head };
  const seals = newSalts(countTexts(event, sealedCommentFields));
  const hash = sealedHash(event, sealedCommentFields, seals, sha256);
  if (hash === undefined) throw new Error('a comment was given another number of salts than it has texts');
  const sealed = { body: canonicalJson(event), salts: JSON.stringify(seals), hash };
  await tx
    .insertInto('comment_event')
    .values({ assessment: key, number, ...sealed })
    .execute();
  await tx
    .updateTable('assessment')
    .set({ comment_count: number, comment_head: hash })
    .where('key', '=', key)
    .execute();
};

/** It was written by `appendCommentEvent`; verifying is what finds that it was not. */
export const readCommentEvent = ({ body }: { readonly body: string }): CommentEvent =>
  JSON.parse(body) as CommentEvent;
