import {
  type AssessmentRecord,
  type EditEvent,
  handsOf,
  type Hands,
  isContent,
  type Person,
  readEvent,
  type RecordChange,
  type State,
} from '@risikobilde/core';
import { sql } from 'kysely';
import { norwegianDay } from '../base/clock.js';
import { readCommentEvent } from '../store/comment-events.js';
import type { AssessmentRow, Queries } from '../store/tables.js';

/** What a step is about: the records that are there, and those that no longer are. */
export type About = (record: AssessmentRecord) => boolean;

export type HandsSince = { readonly hands: Hands; readonly since: number };

const atOnce = 200;

/**
 * Who did what to an assessment: who wrote its content since the last edition was given out and ever, and who gave what steps and answers are there.
 * Of one person, where only theirs is asked for. Whoever suggested a text that somebody else took in has written it too.
 */
export const readHands = async (
  db: Queries,
  { key, revision }: Pick<AssessmentRow, 'key' | 'revision'>,
  state: State,
  person?: string,
): Promise<HandsSince> => {
  const since = await lastGivenOut(db, key);
  const events: Pick<EditEvent, 'revision' | 'who' | 'changes' | 'erased'>[] = [];
  let last = 0;
  for (;;) {
    let asked = db
      .selectFrom('event')
      .select(['revision', 'body'])
      .where('assessment', '=', key)
      .where('revision', '>', last)
      .where('revision', '<=', revision)
      .orderBy('revision')
      .limit(atOnce);
    // Canonical JSON writes it so, and no text in it can: the quotes of a text are escaped.
    if (person !== undefined)
      asked = asked.where(sql<boolean>`strpos(body, ${`"who":{"id":${JSON.stringify(person)},`}) > 0`);
    const rows = await asked.execute();
    for (const row of rows) {
      const { revision: of, who, changes, erased } = readEvent(row);
      if (person === undefined || who.id === person)
        events.push({ revision: of, who, changes, ...(erased && { erased }) });
    }
    const [end] = rows.slice(-1);
    if (end === undefined || rows.length < atOnce) break;
    last = end.revision;
  }
  const hands = handsOf(events, state, since);
  const moment = await momentOf(db, key, since);
  const suggested = (await suggestedIn(db, key, person))
    .map((one) => ({ ...one, record: state.get(one.id) }))
    .filter(({ record }) => record === undefined || isContent(record));
  return {
    since,
    hands: {
      ...hands,
      written: [...hands.written, ...suggested.filter(({ taken }) => taken >= moment)],
      made: [...hands.made, ...suggested],
    },
  };
};

/** The revision of the last edition that was given out of it; 0 before the first. */
const lastGivenOut = async (db: Queries, key: string): Promise<number> => {
  const row = await db
    .selectFrom('release')
    .select((of) => of.fn.max('made_revision').as('revision'))
    .where('made_from', '=', key)
    .where('is_draft', '=', false)
    .executeTakeFirst();
  return row?.revision ?? 0;
};

const momentOf = async (db: Queries, key: string, revision: number): Promise<string> => {
  const row = await db
    .selectFrom('event')
    .select('body')
    .where('assessment', '=', key)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row === undefined ? '' : readEvent(row).when;
};

/** The day in Norway that the last edition was made from; before every day where there is none. */
export const dayOfEdition = async (db: Queries, key: string, revision: number): Promise<string> => {
  const moment = await momentOf(db, key, revision);
  return moment === '' ? '' : norwegianDay(new Date(moment));
};

/** What somebody suggested and another took in, with when last: found in the chain, since a thread can be opened again. */
const suggestedIn = async (
  db: Queries,
  key: string,
  person: string | undefined,
): Promise<readonly { readonly by: Person; readonly id: string; readonly taken: string }[]> => {
  const rows = await db
    .selectFrom('comment_event')
    .select('body')
    .where('assessment', '=', key)
    .orderBy('number')
    .where((or) =>
      or.or([
        sql<boolean>`strpos(body, '"type":"taken"') > 0`,
        sql<boolean>`strpos(body, '"instead":') > 0 and strpos(body, '"type":"written"') > 0`,
      ]),
    )
    .execute();
  const said = rows.map(readCommentEvent);
  // They come as they were said: the last is the one that counts.
  const takenAt = new Map(
    said.flatMap(({ type, comment, when }) => (type === 'taken' ? [[comment, when] as const] : [])),
  );
  return said.flatMap(({ type, comment, record, by }) => {
    const taken = takenAt.get(comment);
    return type === 'written' &&
      taken !== undefined &&
      record !== undefined &&
      (person === undefined || by.id === person)
      ? [{ by, id: record, taken }]
      : [];
  });
};

/** The same hands with what somebody changes now, before it is stored. */
export const withChanges = (
  { hands, since }: HandsSince,
  by: Person,
  revision: number,
  changes: readonly RecordChange[],
  state: State,
): HandsSince => {
  const now = handsOf([{ revision, who: by, changes }], state, since);
  const givers = new Map(hands.givers);
  for (const [id, all] of now.givers) givers.set(id, [...(givers.get(id) ?? []), ...all]);
  return {
    since,
    hands: { written: [...hands.written, ...now.written], made: [...hands.made, ...now.made], givers },
  };
};
