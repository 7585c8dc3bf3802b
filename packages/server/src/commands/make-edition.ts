import type { ReleaseSummary, User } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { sql } from 'kysely';
import { addJob, addJobs } from '../jobs/add-job.js';
import type { Job } from '../jobs/job.js';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { toSign } from '../signing/signature.js';
import { findAssessment } from '../store/assessments.js';
import { insertEdition, type NewEdition, packEdition } from '../store/editions.js';
import { listReleases, presentRelease } from '../store/releases.js';
import type { AssessmentRow, Database, MakingFailed, Queries } from '../store/tables.js';
import { publishAt } from './publish-at.js';

type Edition = { readonly release: string; readonly organisation: string };

/** Says that the pages and files of an edition are to be made, and has it done after the transaction. */
export const beginEdition = async (
  tx: Queries,
  { release, organisation, world }: Edition & { readonly world: string },
): Promise<void> => {
  await tx
    .insertInto('edition_making')
    .values({ release, organisation, world, failed: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await addJob(tx, 'makeEdition', { organisation, release }, { key: release });
};

/**
 * Makes what readers get of an edition that could not be made, once more. Of one that is being made, or whose pages are there, nothing
 * is done.
 */
export const makeEditionAgain = async (
  { db }: Pick<Services, 'db'>,
  id: string,
  version: string,
): Promise<Result<ReleaseSummary>> => {
  const row = await findAssessment(db, id);
  if (row === undefined) return refuse('not-found', message('refusal.noAssessment', { id }));
  const find = async () =>
    (await listReleases(db, row.id)).find((one) => one.made_from === row.key && one.version === version);
  const made = await find();
  if (made === undefined || made.is_draft)
    return refuse('not-found', message('refusal.noEdition', { id, version }));
  const { hash: release, organisation } = made;
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('edition_making')
      .set({ failed: null })
      .where('release', '=', release)
      .where('organisation', '=', organisation)
      .where('failed', 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) await addJob(tx, 'makeEdition', { organisation, release }, { key: release });
  });
  return done(presentRelease((await find()) ?? made));
};

/** Adds the job again of each edition that waits for one: the queue is in no backup, and a process that ends may use up every try. */
export const beginLostEditions = async (db: Database): Promise<void> => {
  const waiting = await db
    .selectFrom('edition_making')
    .select(['release', 'organisation'])
    .where('failed', 'is', null)
    .execute();
  if (waiting.length === 0) return;
  const { rows } = await sql<{
    readonly release: string;
  }>`select payload ->> 'release' as release from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'makeEdition' and (attempts < max_attempts or locked_at is not null)`.execute(db);
  const there = new Set(rows.map(({ release }) => release));
  await addJobs(
    db,
    'makeEdition',
    waiting
      .filter(({ release }) => !there.has(release))
      .map(({ release, organisation }) => ({ payload: { organisation, release }, key: release })),
  );
};

/**
 * Makes every form of an edition and publishes it, all at once: readers see all of it or nothing. What cannot be made is said so, for
 * somebody to decide on; what failed for another reason is tried again first.
 */
export const makeEdition = async ({
  payload: { release, organisation },
  services,
  isLastTry,
  once,
}: Job<'makeEdition'>): Promise<void> => {
  const of: Edition = { release, organisation };
  const making = await services.db
    .selectFrom('edition_making')
    .select('world')
    .where('release', '=', release)
    .where('organisation', '=', organisation)
    .executeTakeFirst();
  // It is there already, or was erased.
  if (making === undefined) return;
  const fail = (failed: MakingFailed): Promise<unknown> =>
    services.db
      .updateTable('edition_making')
      .set({ failed })
      .where('release', '=', release)
      .where('organisation', '=', organisation)
      .execute();
  try {
    const made = await editionOf(services, of, making.world);
    if (typeof made === 'string') {
      await fail(made);
      return;
    }
    await once(async (tx) => {
      // Another job may have made it meanwhile: whoever takes the row away is who publishes.
      const { numDeletedRows } = await tx
        .deleteFrom('edition_making')
        .where('release', '=', release)
        .where('organisation', '=', organisation)
        .executeTakeFirst();
      if (numDeletedRows > 0n) await insertEdition(tx, of, made);
    });
  } catch (error) {
    if (isLastTry) await fail('unexpected');
    throw error;
  }
  services.editions.forget();
};

/** Milliseconds: every form in every language, some hundred pages of print among them, on a machine that others use too. */
const longest = 300_000;

/** Every form but those that others make pages or tables of. */
const forReaders = {
  format: ['html', 'pdf', 'docx', 'xlsx', 'json', 'jsonld'],
  level: 'public',
  edition: 'final',
} as const;

/** An edition of what its release was made of, on the world that it was given out on; or why there is none. */
const editionOf = async (
  services: Pick<
    Services,
    'hasLogins' | 'db' | 'clock' | 'worlds' | 'states' | 'threads' | 'figures' | 'releases' | 'signing'
  >,
  { release: hash, organisation }: Edition,
  worldWanted: string,
): Promise<NewEdition | MakingFailed> => {
  const { db, worlds, signing, clock } = services;
  const given = await db
    .selectFrom('release')
    .select(['version', 'made_on', 'content', 'made_from', 'made_revision', 'stored_by'])
    .where('hash', '=', hash)
    .where('organisation', '=', organisation)
    .executeTakeFirstOrThrow();
  // Written by `insertRelease`.
  const [on, user] = [given.made_on as LocalDate, JSON.parse(given.stored_by) as User];
  const row = await rowAt(db, given.made_from ?? '', given.made_revision ?? 0);
  // What was approved was approved on this world, and would be told of another: new files of its own, or a program that reads it otherwise.
  const world = await worlds.named(db, row, worldWanted);
  if (world === undefined) return 'worldMoved';
  const published = await publishAt(services, user, row, on, forReaders, {
    time: longest,
    edition: hash,
    world,
  });
  if (!published.ok) return published.refusal.code === 'took-too-long' ? 'tookTooLong' : 'unexpected';
  if (published.value.refusals.length > 0) return 'notFinal';
  const named = { assessment: row.id, version: given.version, on };
  const edition = packEdition({ ...named, release: hash }, published.value, world);
  const signature = await signing?.sign(
    toSign({ ...named, hash, content: given.content, about: edition.about, now: clock.now() }),
  );
  const timeStamp = signature === undefined ? undefined : await signing?.stamp?.(signature);
  return { ...edition, signature, timeStamp };
};

/** The row of an assessment as it was after a revision: others may have written since. */
const rowAt = async (db: Queries, key: string, revision: number): Promise<AssessmentRow> => {
  const row = await db.selectFrom('assessment').selectAll().where('key', '=', key).executeTakeFirstOrThrow();
  const { hash: head } = await db
    .selectFrom('event')
    .select('hash')
    .where('assessment', '=', key)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  return { ...row, revision, head };
};
