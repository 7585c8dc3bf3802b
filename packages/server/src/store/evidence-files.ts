import type { PageAsked } from '@risikobilde/api';
import type { FileType } from '@risikobilde/core';
import { sql } from 'kysely';
import type { Queries } from './tables.js';

/** A file as it is kept, without its bytes. */
export type EvidenceRow = {
  readonly hash: string;
  readonly size: number;
  readonly type: FileType;
  readonly erased: string | null;
};

/** Every file that is kept for an assessment, the first that came first. */
export const listEvidenceFiles = (db: Queries, key: string): Promise<readonly EvidenceRow[]> =>
  filesIn(db, key).execute();

/** One more than a page of them; undefined when there is no file that `after` names. */
export const listEvidencePage = async (
  db: Queries,
  key: string,
  { after, limit }: PageAsked,
): Promise<readonly EvidenceRow[] | undefined> => {
  const query = filesIn(db, key).limit(limit + 1);
  if (after === undefined) return query.execute();
  const last = await filesIn(db, key).select('stored').where('hash', '=', after).executeTakeFirst();
  return last && query.where(sql<boolean>`(stored, hash) > (${last.stored}, ${last.hash})`).execute();
};

const filesIn = (db: Queries, key: string) =>
  db
    .selectFrom('evidence_file')
    .select(['hash', 'size', 'type', 'erased'])
    .where('assessment', '=', key)
    .orderBy('stored')
    .orderBy('hash');

export const findEvidenceFile = (
  db: Queries,
  key: string,
  hash: string,
): Promise<(EvidenceRow & { readonly content: Buffer | null }) | undefined> =>
  db
    .selectFrom('evidence_file')
    .select(['hash', 'size', 'type', 'erased', 'content'])
    .where('assessment', '=', key)
    .where('hash', '=', hash)
    .executeTakeFirst();

/** A file that a release names, for whoever may see the release. One that came in as a file has its files where it was made. */
export const findReleaseEvidence = async (
  db: Queries,
  release: string,
  hash: string,
): Promise<(EvidenceRow & { readonly content: Buffer | null }) | undefined> => {
  const { rows } = await sql<Omit<EvidenceRow, 'hash'> & { readonly content: Buffer | null }>`
    select size, type, content, erased from evidence_of_release(${release}, ${hash})`.execute(db);
  const [file] = rows;
  return file && { hash, ...file };
};

/** Bytes that are kept of an assessment, all files together. */
export const evidenceSize = async (db: Queries, key: string): Promise<number> => {
  const row = await db
    .selectFrom('evidence_file')
    .select(sql<string>`coalesce(sum(size), 0)`.as('sum'))
    .where('assessment', '=', key)
    .where('erased', 'is', null)
    .executeTakeFirst();
  return Number(row?.sum ?? 0);
};

export type NewEvidenceFile = {
  readonly hash: string;
  readonly type: FileType;
  readonly content: Buffer;
};

/** Keeps a file, or takes one up again whose bytes were erased. Nothing is done where it is kept already. */
export const keepEvidenceFile = async (
  db: Queries,
  key: string,
  { hash, type, content }: NewEvidenceFile,
  stored: string,
): Promise<void> => {
  await db
    .insertInto('evidence_file')
    .values({ assessment: key, hash, size: content.length, type, content, stored, erased: null })
    .onConflict((conflict) =>
      conflict
        .columns(['assessment', 'hash', 'organisation'])
        .doUpdateSet({ content, erased: null, stored })
        .where('evidence_file.erased', 'is not', null),
    )
    .execute();
};

/** Forgets files that were sent before a moment and that no edit has ever named: somebody left before they were done. */
export const forgetUnnamed = async (db: Queries, key: string, before: string): Promise<void> => {
  await sql`update evidence_file f set is_named = true where assessment = ${key} and not is_named and exists (
    select from event e where e.assessment = f.assessment and strpos(e.body, f.hash) > 0)`.execute(db);
  await db
    .deleteFrom('evidence_file')
    .where('assessment', '=', key)
    .where('is_named', '=', false)
    .where('stored', '<', before)
    .execute();
};

/** Takes the bytes of files away for good; the rows say on which day. How many had any. */
export const eraseEvidenceFiles = async (
  db: Queries,
  key: string,
  hashes: readonly string[],
  day: string,
): Promise<number> => {
  if (hashes.length === 0) return 0;
  const { numUpdatedRows } = await db
    .updateTable('evidence_file')
    .set({ content: null, erased: day })
    .where('assessment', '=', key)
    .where('hash', 'in', [...hashes])
    .where('erased', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
};
