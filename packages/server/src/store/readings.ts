import type { PersonalData, PageAsked, ReadLog, User } from '@risikobilde/api';
import type { Text } from '@risikobilde/core';
import { type Selectable, sql } from 'kysely';
import type { Queries, Tables } from './tables.js';

type Row = Pick<Selectable<Tables['reading']>, 'position' | 'kind' | 'what' | 'quarter' | 'last' | 'times'>;
type Named = Row & {
  readonly person: string | null;
  readonly name: string | null;
  readonly is_machine: boolean;
  readonly link: string | null;
  readonly made_by: string | null;
};

const present = ({ kind, what, quarter, last, times }: Row) => ({
  kind,
  ...(what !== '' && { what }),
  from: quarter.toISOString(),
  last: last.toISOString(),
  times,
});

/** Who read an assessment, newest first: one more than a page. The database refuses it to who may not ask. */
export const readLog = async (
  db: Queries,
  key: string,
  { after, limit }: PageAsked,
): Promise<ReadLog['readings'] | undefined> => {
  if (after !== undefined && !/^\d{1,18}$/.test(after)) return undefined;
  const { rows } = await sql<Named>`select * from read_log(${key}, ${after ?? null}, ${limit + 1})`.execute(
    db,
  );
  // A page that goes on has something: what it goes on after is past by now, or never was.
  if (after !== undefined && rows.length === 0) return undefined;
  return rows.map(({ person, name, is_machine: isMachine, link, made_by: madeBy, ...row }) => ({
    ...present(row),
    id: row.position,
    ...(person !== null && { by: { id: person, name: name ?? '', isMachine } }),
    ...(link !== null && {
      // Written as JSON with the link.
      link: { id: link, ...(madeBy !== null && { madeBy: JSON.parse(madeBy) as User }) },
    }),
  }));
};

/** How long an organisation keeps the log of reading, and who said so. */
export const readPeriod = async (
  db: Queries,
  organisation: string,
): Promise<Pick<ReadLog, 'days' | 'said'>> => {
  const { rows } = await sql<{ readonly days: number }>`select reading_days(${organisation}) as days`.execute(
    db,
  );
  const said = await db
    .selectFrom('reading_period')
    .select(['said', 'said_by'])
    .where('organisation', '=', organisation)
    .orderBy('position', 'desc')
    .executeTakeFirst();
  return {
    days: rows[0]?.days ?? 0,
    // Written as JSON by who says it.
    ...(said && { said: { at: said.said.toISOString(), by: JSON.parse(said.said_by) as User } }),
  };
};

export const sayPeriod = async (db: Queries, organisation: string, days: number, by: User): Promise<void> => {
  await db
    .insertInto('reading_period')
    .values({ organisation, days, said_by: JSON.stringify({ id: by.id, name: by.name }) })
    .execute();
};

/** What somebody has read, asked as that person, newest first. */
export const ownReadings = async (db: Queries, person: string): Promise<PersonalData['readings']> => {
  const rows = await db
    .selectFrom('reading')
    .leftJoin('assessment', (on) =>
      on.onRef('assessment.key', '=', 'reading.assessment').on('deleted_at', 'is', null),
    )
    .leftJoin('organisation', 'organisation.id', 'assessment.organisation')
    .select(['reading.position', 'kind', 'what', 'quarter', 'last', 'times'])
    .select(['assessment.id as of', 'assessment.organisation as whose', 'title', 'number'])
    .where('person', '=', person)
    .orderBy('quarter', 'desc')
    .orderBy('reading.position', 'desc')
    .execute();
  return rows.map(({ of, whose, title, number, ...row }) => ({
    ...present(row),
    ...(of !== null && { assessment: `${number ?? whose}~${of}` }),
    // Written as JSON with the assessment.
    ...(title !== null && { title: JSON.parse(title) as Text }),
  }));
};

/** Removes what is older than its organisation keeps it, wherever it is. */
export const forgetOldReadings = async (db: Queries): Promise<void> => {
  await sql`select forget_old_readings()`.execute(db);
};
