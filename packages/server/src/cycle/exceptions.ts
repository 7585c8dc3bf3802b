import type { User } from '@risikobilde/api';
import {
  type ActedException,
  authorsIn,
  isContent,
  type LocalDate,
  officersIn,
  type State,
} from '@risikobilde/core';
import { sql } from 'kysely';
import { norwegianDay } from '../base/clock.js';
import type { AssessmentRow, Queries } from '../store/tables.js';
import { dayOfEdition } from './read-hands.js';

type Row = {
  readonly person: string;
  readonly name: string;
  readonly reason: string;
  readonly until: LocalDate;
  readonly asked_by: string;
  readonly agreed_by: string;
  readonly ended: string | null;
};
type HandsAsked = Parameters<typeof officersIn>[0];
type Of = Pick<AssessmentRow, 'key' | 'revision' | 'organisation'>;

/** The exceptions of people who have written in an assessment, and of each the last day that it was in force. */
const exceptionsOn = async (
  db: Queries,
  { key }: Of,
): Promise<readonly (Row & { readonly last: string })[]> => {
  const { rows } = await sql<Row>`select * from exceptions_on(${key})`.execute(db);
  return rows.map((row) => {
    const ended = row.ended === null ? row.until : norwegianDay(new Date(row.ended));
    return { ...row, last: ended < row.until ? ended : row.until };
  });
};

/** Whether an officer may advise on what she wrote, by the exception of whoever has the assessment. Asked as that officer. */
export const isExcepted = async (
  db: Queries,
  { organisation }: Of,
  { id }: User,
  today: string,
): Promise<boolean> => {
  const { rows } = await sql<{
    readonly of: string;
  }>`select excepting_organisations(${id}, ${today}) as of`.execute(db);
  return rows.some(({ of }) => of === organisation);
};

/**
 * Officers with an exception that was in force at any time since the last edition, or since the advice that counts was given, and what they did
 * to what an edition is to be made of. Hands are asked for only where there is one.
 */
export const exceptionsActed = async (
  db: Queries,
  row: Of,
  state: State,
  readHands: () => HandsAsked | Promise<HandsAsked>,
): Promise<ActedException[]> => {
  const all = await exceptionsOn(db, row);
  if (all.length === 0) return [];
  const asked = await readHands();
  const [authors, officers] = [
    new Set(authorsIn(asked.hands, isContent).map(({ id }) => id)),
    officersIn(asked, state.values()),
  ];
  const advice = asked.advice === undefined ? undefined : state.get(asked.advice);
  const edition = await dayOfEdition(db, row.key, asked.since);
  const since = advice?.kind === 'advice' && advice.on < edition ? advice.on : edition;
  return all.flatMap(({ person, name, reason: why, until, last, ...by }) => {
    const [wrote, advised] = [authors.has(person), officers.has(person)];
    if (last < since || !(wrote || advised)) return [];
    return [
      {
        name,
        did: wrote && advised ? 'both' : wrote ? 'wrote' : 'advised',
        why,
        until,
        askedBy: nameIn(by.asked_by),
        agreedBy: nameIn(by.agreed_by),
      },
    ];
  });
};

// Written as JSON by those who ask and agree.
const nameIn = (by: string): string => (JSON.parse(by) as User).name;
