import type { ToErase } from '@risikobilde/api';
import { message } from '@risikobilde/words';
import { sql } from 'kysely';
import { done, refuse, type Result } from '../base/refusal.js';
import { readReleaseFile } from '../store/releases.js';
import type { AssessmentRow, Queries } from '../store/tables.js';
import { erasedUser } from './marker.js';
import { holdsAny } from './redact-files.js';
import type { Matcher } from './erasure-scope.js';

type Holding = {
  /** Made here; they go with what they held. */
  readonly gone: readonly { readonly hash: string }[];
  /** Made elsewhere, and known there by their hash. */
  readonly left: readonly { readonly release: string; readonly version: string }[];
};

/**
 * The releases of a platform that hold a text. A release is known by the hash of all that it holds: it is whole, or it is gone. Refused
 * while a service here stands on one of them.
 */
export const releasesHolding = async (
  tx: Queries,
  row: AssessmentRow,
  matcher: Matcher,
  what: ToErase,
): Promise<Result<Holding>> => {
  if ('person' in what || 'comment' in what) return done({ gone: [], left: [] });
  const all = await tx
    .selectFrom('release')
    .select(['hash', 'version', 'content', 'made_from'])
    .where((is) =>
      is.or([
        is.and([is('assessment', '=', row.id), is('organisation', '=', row.organisation)]),
        ...(row.builds_on === null || 'record' in what ? [] : [is('hash', '=', row.builds_on)]),
      ]),
    )
    .orderBy('position')
    .execute();
  const holding = all.filter(({ content }) => {
    const read = readReleaseFile('release.json', content);
    return read.ok && holdsAny(read.value.records, matcher);
  });
  const gone = holding.filter(({ made_from: from }) => from === row.key);
  for (const { hash, version } of gone) {
    const services = await tx
      .selectFrom('assessment')
      .select('id')
      .where('builds_on', '=', hash)
      .where('deleted_at', 'is', null)
      .orderBy('id')
      .execute();
    const { rows } = await sql<{ readonly n: number }>`select count_standing_on(${hash}) as n`.execute(tx);
    // Of those that who erases may not know of, only how many there are.
    const others = Math.max(0, (rows[0]?.n ?? 0) - services.length);
    const named = [...services.map(({ id }) => id), ...(others > 0 ? [`+${others}`] : [])];
    if (named.length > 0)
      return refuse(
        'erasure-not-possible',
        message('refusal.eraseInRelease', { version, services: named.join(', ') }),
      );
  }
  const left = holding.filter(({ made_from: from }) => from !== row.key);
  return done({ gone, left: left.map(({ hash, version }) => ({ release: hash, version })) });
};

/** Puts nobody in the place of who stored releases. */
export const eraseStorers = async (tx: Queries, matcher: Matcher, day: string): Promise<void> => {
  // What `insertRelease` wrote.
  for (const { hash, organisation, stored_by: by } of await tx
    .selectFrom('release')
    .select(['hash', 'organisation', 'stored_by'])
    .where(sql<boolean>`(is_administration() or organisation in (select own_organisations()))`)
    .execute())
    if (matcher.isUser(JSON.parse(by) as { readonly id: string; readonly name: string }))
      await sql`select erase_release_storer(${organisation}, ${hash}, ${JSON.stringify(erasedUser(day))})`.execute(
        tx,
      );
};
