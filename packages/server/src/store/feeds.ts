import type { Notices } from '@risikobilde/api';
import type { Text } from '@risikobilde/core';
import type { RawBuilder } from 'kysely';
import { sha256 } from '../base/sha256.js';
import type { AssessmentRow, Queries } from './tables.js';

type Feed = { readonly id: string; readonly token: string; readonly made: string };

export const insertFeed = async (
  db: Queries,
  { key }: Pick<AssessmentRow, 'key'>,
  person: string,
  { id, token, made }: Feed,
): Promise<void> => {
  await db
    .insertInto('feed_address')
    .values({ id, assessment: key, person, token_hash: sha256(token), made, withdrawn: null })
    .execute();
};

/** The feeds of somebody, of what they may read; the newest first. */
export const listFeeds = async (
  db: Queries,
  person: string,
  readable: RawBuilder<boolean>,
): Promise<Notices['feeds']> => {
  const rows = await db
    .selectFrom('feed_address')
    .innerJoin('assessment', 'assessment.key', 'feed_address.assessment')
    .leftJoin('organisation', 'organisation.id', 'assessment.organisation')
    .select([
      'feed_address.id',
      'feed_address.made',
      'assessment.id as of',
      'assessment.title',
      'assessment.organisation',
      'number',
    ])
    .where('person', '=', person)
    .where('withdrawn', 'is', null)
    .where('deleted_at', 'is', null)
    .where(readable)
    .orderBy('feed_address.made', 'desc')
    .orderBy('feed_address.id')
    .execute();
  return rows.map(({ id, made, of, title, organisation, number }) => ({
    id,
    made,
    assessment: `${number ?? organisation}~${of}`,
    // Written as JSON with the assessment.
    title: JSON.parse(title) as Text,
  }));
};

/** Whether somebody had such a feed. One that was withdrawn before stays withdrawn since then. */
export const withdrawFeed = async (
  db: Queries,
  person: string,
  id: string,
  now: string,
): Promise<boolean> => {
  const row = await db
    .updateTable('feed_address')
    .set((is) => ({ withdrawn: is.fn.coalesce('withdrawn', is.val(now)) }))
    .where('person', '=', person)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** The feed with a secret, while it is not withdrawn. */
export const findFeed = (db: Queries, token: string) =>
  db
    .selectFrom('feed_address')
    .select(['id', 'assessment', 'person', 'made'])
    .where('token_hash', '=', sha256(token))
    .where('withdrawn', 'is', null)
    .executeTakeFirst();
