import type { Action, AssessmentSummary, User } from '@risikobilde/api';
import { keepNewest } from '../base/newest.js';
import { notGivenHere, schemaVersion, type State, type Text } from '@risikobilde/core';
import { sha256 } from '../base/sha256.js';
import { sortedRecords } from '../store/own-assessment.js';
import { recordText } from '../store/record-text.js';
import type { AssessmentRow } from '../store/tables.js';

type Presented = {
  readonly hash: string;
  readonly json: string;
  /** The newest answer made of it: most who ask for it ask for the same. */
  answer?: { readonly rest: string; readonly bytes: Buffer };
};

// A state is never changed, only followed by another; so its text is made once. It takes 100 times the room of the state,
// which shares its records with others: only those asked for last are kept.
const presented = new Map<State, Presented>();
const mostPresented = 16;

/** The canonical JSON of an assessment, and its result hash: `resultHash` of the same, with the text kept. */
const contentOf = (state: State): Presented => {
  const before = presented.get(state);
  if (before !== undefined) return before;
  // As `canonicalJson` of both writes it: one field after the other, by name.
  const json = `{"records":[${sortedRecords(state).map(recordText).join(',')}],"schemaVersion":${schemaVersion}}`;
  const made: Presented = { json, hash: sha256(json) };
  keepNewest(presented.set(state, made), mostPresented);
  return made;
};

/** The `resultHash` of an assessment. */
export const contentHash = (state: State): string => contentOf(state).hash;

/**
 * The answer with an assessment, as JSON in bytes: the large part of it is ready made. `isStrict`: it says which acceptances and advice
 * count for nothing, since they only came in with files. `evaluation`: as it is packed.
 */
export const presentAssessment = (
  state: State,
  {
    revision,
    head,
    ownWorld,
    buildsOn,
    isStrict,
  }: {
    readonly revision: number;
    readonly head: string;
    readonly ownWorld: string | undefined;
    readonly buildsOn: string | undefined;
    readonly isStrict: boolean;
  },
  permitted: readonly Action[],
  evaluation?: string,
): Buffer => {
  const content = contentOf(state);
  const { hash } = content;
  const notGiven = isStrict ? { notGivenHere: notGivenHere(state.values()) } : {};
  const rest = JSON.stringify({ revision, hash, head, buildsOn, ownWorld, permitted, ...notGiven });
  if (content.answer?.rest !== rest)
    content.answer = { rest, bytes: Buffer.from(`{"assessment":${content.json},${rest.slice(1)}`) };
  const { bytes } = content.answer;
  return evaluation === undefined
    ? bytes
    : Buffer.concat([bytes.subarray(0, -1), Buffer.from(`,"evaluation":${evaluation}}`)]);
};

/** `address`: what names it for who asks, where that is more than its id. */
export const presentSummary = (
  row: AssessmentRow,
  permitted: readonly Action[],
  address: string = row.id,
): AssessmentSummary => ({
  id: address,
  // Both were written as JSON by `appendEvent`.
  title: JSON.parse(row.title) as Text,
  isExample: row.is_example,
  revision: row.revision,
  changed: row.changed,
  changedBy: JSON.parse(row.changed_by) as User,
  ...(row.builds_on !== null && { buildsOn: row.builds_on }),
  ...(row.archived !== null && { archived: row.archived }),
  permitted: [...permitted],
});
