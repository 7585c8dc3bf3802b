import type { CandidateAnswer, User } from '@risikobilde/api';
import type { Candidate, Kept, Look, Looked } from '@risikobilde/connectors';
import { sql } from 'kysely';
import type { Queries } from './tables.js';

/** What is kept of a source between two looks. */
export const readKept = async (db: Queries, source: string): Promise<Kept | undefined> => {
  const row = await db
    .selectFrom('source_look')
    .select(['look', 'memory'])
    .where('source', '=', source)
    .executeTakeFirst();
  // Written as JSON by `putLooked`.
  return row && { look: JSON.parse(row.look) as Look, ...memoryIn(row.memory) };
};

const memoryIn = (memory: string | null): Pick<Kept, 'memory'> =>
  memory === null ? {} : { memory: JSON.parse(memory) as NonNullable<Kept['memory']> };

/** How the last look at each source went, without what is remembered of it. */
export const readLooks = async (db: Queries): Promise<ReadonlyMap<string, Look>> => {
  const rows = await db.selectFrom('source_look').select(['source', 'look']).execute();
  return new Map(rows.map(({ source, look }) => [source, JSON.parse(look) as Look]));
};

type Source = { readonly id: string; readonly title: string | null; readonly publisher: string };

/** Stores a look and what came in by it; what came in before stays as it was. */
export const putLooked = async (
  tx: Queries,
  { id, title, publisher }: Source,
  { look, memory, candidates }: Looked,
): Promise<void> => {
  const written = {
    look: JSON.stringify(look),
    memory: memory === undefined ? null : JSON.stringify(memory),
  };
  await tx
    .insertInto('source_look')
    .values({ source: id, ...written })
    .onConflict((conflict) => conflict.column('source').doUpdateSet(written))
    .execute();
  for (const one of candidates)
    await tx
      .insertInto('source_candidate')
      .values({ id: one.id, source: id, title, publisher, found: one.found, body: JSON.stringify(one) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
};

export type CandidateRow = Candidate & {
  readonly sourceTitle: string | null;
  readonly publisher: string;
  readonly answer?: {
    readonly outcome: CandidateAnswer['outcome'];
    readonly reason: string | null;
    readonly record: string | null;
    readonly at: string;
    readonly by: User;
  };
};

/** Whether nobody has answered it in an assessment, or it was opened again. */
const newestAnswer = (key: string) => sql`left join lateral (
    select outcome, reason, record, at, who from candidate_answer
    where assessment = ${key} and candidate = c.id order by position desc limit 1) a on true`;
const isWaiting = sql`(a.outcome is null or a.outcome = 'reopened')`;

type Listed = {
  readonly body: string;
  readonly title: string | null;
  readonly publisher: string;
  readonly outcome: CandidateAnswer['outcome'] | null;
  readonly reason: string | null;
  readonly record: string | null;
  readonly at: string | null;
  readonly who: string | null;
};

/** Candidates as an assessment sees them, newest first, one more than a page; undefined where `after` names none. */
export const listCandidates = async (
  db: Queries,
  key: string,
  {
    only,
    after,
    limit,
  }: { readonly only: 'waiting' | 'answered'; readonly after?: string | undefined; readonly limit: number },
): Promise<readonly CandidateRow[] | undefined> => {
  const from = after === undefined ? undefined : await findCandidate(db, after);
  if (after !== undefined && from === undefined) return undefined;
  const { rows } =
    await sql<Listed>`select c.body, c.title, c.publisher, a.* from source_candidate c ${newestAnswer(key)}
    where ${isWaiting} = ${only === 'waiting'}
      and ${from === undefined ? sql`true` : sql`(c.found < ${from.found} or (c.found = ${from.found} and c.id > ${from.id}))`}
    order by c.found desc, c.id limit ${limit + 1}`.execute(db);
  return rows.map(({ body, title, publisher, outcome, at, who, reason, record }) => ({
    // Written as JSON by `putLooked` and `putAnswer`.
    ...(JSON.parse(body) as Candidate),
    sourceTitle: title,
    publisher,
    ...(outcome !== null && {
      answer: { outcome, reason, record, at: at ?? '', by: JSON.parse(who ?? '{}') as User },
    }),
  }));
};

export const countWaiting = async (db: Queries, key: string): Promise<number> => {
  const { rows } = await sql<{
    readonly n: number;
  }>`select count(*)::int as n from source_candidate c ${newestAnswer(key)}
    where ${isWaiting}`.execute(db);
  return rows[0]?.n ?? 0;
};

export const findCandidate = (
  db: Queries,
  id: string,
): Promise<{ readonly id: string; readonly found: string } | undefined> =>
  db.selectFrom('source_candidate').select(['id', 'found']).where('id', '=', id).executeTakeFirst();

export const putAnswer = async (
  db: Queries,
  key: string,
  candidate: string,
  answer: CandidateAnswer,
  { by, at }: { readonly by: User; readonly at: string },
): Promise<void> => {
  await db
    .insertInto('candidate_answer')
    .values({
      assessment: key,
      candidate,
      outcome: answer.outcome,
      reason: answer.outcome === 'dismissed' ? answer.reason : null,
      record: answer.outcome === 'taken' ? answer.record : null,
      at,
      who: JSON.stringify(by),
    })
    .execute();
};
