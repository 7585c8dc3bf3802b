import type { ErasureReceipt, ErasureRequest, ToErase, User } from '@risikobilde/api';
import type { EditEvent } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import type { Transaction } from 'kysely';
import { done, type Refusal, refuse, type Result } from '../base/refusal.js';
import { heldByName } from '../store/assessments.js';
import type { AssessmentRow, Queries, Tables } from '../store/tables.js';
import { eraseAnswers } from './erase-answers.js';
import { eraseComments } from './erase-comments.js';
import { eraseEdits, type Erasing } from './erase-edits.js';
import { eraseFeedback } from './erase-feedback.js';
import { purge } from './purge.js';
import { eraseStorers } from './releases-holding.js';
import { matcherOf } from './erasure-scope.js';

type ErasedIn = Omit<ErasureReceipt, 'isPurged'> & {
  readonly row: AssessmentRow;
  /** What says so in the chain of edits; undefined when only comments held any of it. */
  readonly event: EditEvent | undefined;
};
export type ErasedStore = { readonly isPurged: boolean; readonly assessments: readonly ErasedIn[] };

/** Undoes what was done so far. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super('the erasure is refused');
    this.refusal = refusal;
  }
}

/**
 * Erases texts from one assessment, or from all there are and were, whole or not at all: their salts are destroyed with them, and each
 * chain says what was erased, when and by whom. The database is written anew afterwards. Refused when nothing is found, or where what
 * is erased is more than a text.
 */
export const erase = async (
  services: Erasing,
  user: User,
  { what, why }: ErasureRequest,
  assessment?: string,
): Promise<Result<ErasedStore>> => {
  let assessments: readonly ErasedIn[];
  try {
    assessments = await services.db.transaction().execute(async (tx) => {
      const rows = await rowsOf(tx, assessment);
      const found: ErasedIn[] = [];
      for (const row of rows) {
        const one = await eraseIn(services, tx, row, user, what, why);
        if (one !== undefined) found.push(one);
      }
      const when = services.clock.now().toISOString();
      await eraseStorers(tx, matcherOf(what), when.slice(0, 10));
      return found;
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
  if (assessments.length === 0) return refuse('not-found', message('refusal.nothingToErase'));
  return done({ assessments, isPurged: await purge(services.plain) });
};

const rowsOf = (
  tx: Transaction<Tables>,
  assessment: string | undefined,
): Promise<readonly AssessmentRow[]> => {
  const held =
    assessment === undefined
      ? tx.selectFrom('assessment').orderBy('key').forUpdate()
      : heldByName(tx, assessment);
  return held.selectAll('assessment').execute();
};

const eraseIn = async (
  services: Erasing,
  tx: Queries,
  row: AssessmentRow,
  by: User,
  what: ToErase,
  why: string | undefined,
): Promise<ErasedIn | undefined> => {
  // Not before the event it follows, as for any other.
  const now = services.clock.now().toISOString();
  const when = now < row.changed ? row.changed : now;
  const comments =
    (await eraseComments(tx, row.key, what, { by, when })) +
    (await eraseFeedback(tx, row.key, what)) +
    (await eraseAnswers(tx, row.key, what, when.slice(0, 10)));
  const edits = await eraseEdits(services, tx, row, what, { by, when, why });
  if (!edits.ok) throw new Refused(edits.refusal);
  if (comments === 0 && edits.value === undefined) return undefined;
  const { event, texts = 0, evidence = 0, left = [] } = edits.value ?? {};
  return {
    row,
    event,
    texts,
    comments,
    evidence,
    left: [...left],
    revision: event?.revision ?? row.revision,
  };
};
