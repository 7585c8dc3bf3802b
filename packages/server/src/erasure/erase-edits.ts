import type { ToErase, User } from '@risikobilde/api';
import { redactFiles } from './redact-files.js';
import {
  apply,
  changesBetween,
  type EditEvent,
  type Erasure,
  type Parts,
  type RecordChange,
  readEvent,
  type State,
} from '@risikobilde/core';
import { checkRecordsInParts, type SourceFile } from '@risikobilde/files';
import { message } from '@risikobilde/words';
import { sql } from 'kysely';
import { nextEvent } from '../store/next-event.js';
import { fileHashes, worldHash } from '../files/file-hashes.js';
import { inParts } from '../base/in-parts.js';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { eventValues, type NewEvent, shownValues } from '../store/assessments.js';
import { insertSnapshot } from '../store/events.js';
import { recordText } from '../store/record-text.js';
import { hashStoodOn, releaseNamedIn } from '../store/releases.js';
import { readSourceFiles, replaceSourceFiles } from '../store/source-files.js';
import { isSnapshotKept } from '../store/states.js';
import type { AssessmentRow, Queries } from '../store/tables.js';
import type { WorkOnFiles } from '../threads/work-on-files.js';
import { eraseEvidence } from './erase-evidence.js';
import { type RedactedEvent, redactEvent, textsErased } from './redact.js';
import { releasesHolding } from './releases-holding.js';
import { isInEvent, matcherOf } from './erasure-scope.js';

/** What an erasure works with. */
export type Erasing = Pick<
  Services,
  'db' | 'plain' | 'clock' | 'newId' | 'world' | 'worlds' | 'rules' | 'releases'
> & { readonly run: WorkOnFiles };

export type ErasedEdits = {
  readonly texts: number;
  /** Files whose bytes are gone. */
  readonly evidence: number;
  readonly event: EditEvent;
  readonly left: readonly { readonly release: string; readonly version: string }[];
};

/**
 * Erases texts from the edits of an assessment, its files and its releases, makes anew what was made from them, and says so in its
 * chain. Undefined when there is nothing of it. Within a transaction, in which the assessment is held.
 */
export const eraseEdits = async (
  services: Erasing,
  tx: Queries,
  row: AssessmentRow,
  what: ToErase,
  { by, when, why }: { readonly by: User; readonly when: string; readonly why: string | undefined },
): Promise<Result<ErasedEdits | undefined>> => {
  const matcher = matcherOf(what);
  const day = when.slice(0, 10);
  const rows = await tx
    .selectFrom('event')
    .select(['revision', 'body', 'salts'])
    .where('assessment', '=', row.key)
    .orderBy('revision')
    .execute();
  const events = rows.map((one) => ({ ...one, event: readEvent(one) }));
  const sources = await readSourceFiles(tx, row.key);
  const before = folded(events.map(({ event }) => event)).state;

  const evidence = await eraseEvidence(
    tx,
    row.key,
    events.map(({ event }) => event),
    what,
    day,
  );
  const files = await filesWithout(services, sources, what, day, before);
  if (!files.ok) return files;
  const areFilesGone = files.value !== undefined;
  const redacted = await inParts(redactEvents(events, what, day, areFilesGone));
  const releases = await releasesHolding(tx, row, matcher, what);
  if (!releases.ok) return releases;
  const { gone, left } = releases.value;
  if (redacted.length === 0 && files.value === undefined && gone.length === 0) return done(undefined);

  const byRevision = new Map(redacted);
  const { state, snapshots } = folded(
    events.map(({ event }) => byRevision.get(event.revision)?.event ?? event),
  );
  const changes = changesBetween(before, state).map(asItReads);
  const platform = await services.releases.under(tx, row, state);
  const world = await services.worlds.of(tx, row);
  const checked = await inParts(
    checkRecordsInParts(state, {
      ...(platform && { platform }),
      world,
      rules: services.rules,
      changed: new Set(changes.map(({ record }) => record)),
      isSomethingGone: false,
    }),
  );
  if (!checked.ok)
    return refuse('erasure-not-possible', message('refusal.eraseInField'), { errors: checked.problems });

  for (const [revision, { body, salts }] of redacted)
    await sql`select erase_in_event(${row.key}, ${revision}, ${body}, ${salts})`.execute(tx);
  for (const { hash } of gone) await sql`select erase_release(${row.key}, ${hash})`.execute(tx);
  await tx.deleteFrom('snapshot').where('assessment', '=', row.key).execute();
  await tx.deleteFrom('service_reading').where('assessment', '=', row.key).execute();
  for (const [revision, records] of snapshots) await insertSnapshot(tx, row.key, revision, records);
  await tx.deleteFrom('search_document').where('assessment', '=', row.key).execute();
  if (files.value !== undefined) await replaceSourceFiles(tx, row.key, files.value);

  // One moment for all of it: what stands in the place of a text says the day of this event.
  const making = { newId: services.newId, clock: { now: () => new Date(when) } };
  const next = await nextEvent(making, row.id, row, by, state, {
    changes,
    base: row.revision,
    standsOn: await hashStoodOn(tx, row.key, state),
    worldHash: files.value === undefined ? row.world_hash : worldHash(files.value),
    erased: erasureOf(redacted, gone),
    ...(why !== undefined && { why }),
    ...(files.value !== undefined && { files: fileHashes(files.value) }),
  });
  await storeErasure(tx, row.key, next);
  return done({ texts: textsIn(redacted), evidence, event: next.event, left });
};

type Kept = { readonly event: EditEvent; readonly salts: string | null };

/** The events that hold any of it, without it; with stops, since an assessment may have thousands. */
function* redactEvents(
  events: readonly Kept[],
  what: ToErase,
  day: string,
  areFilesGone: boolean,
): Parts<readonly (readonly [number, RedactedEvent<EditEvent>])[]> {
  const matcher = matcherOf(what);
  const all: (readonly [number, RedactedEvent<EditEvent>])[] = [];
  for (const { event, salts } of events) {
    const isText = (place: readonly (string | number)[], text: string): boolean =>
      isInEvent(matcher, event, place, text);
    // A hash of a file is salted too, and goes with what the file held.
    const holdsText = redactEvent(event, salts, day, isText) !== undefined && event.changes.length > 0;
    yield;
    const isGone = areFilesGone || (holdsText && !('person' in what));
    const found = redactEvent(event, salts, day, (place, text) =>
      place[0] === 'files' ? isGone : isText(place, text),
    );
    if (found !== undefined) all.push([event.revision, found]);
    yield;
  }
  return all;
}

/** Texts, and not the hashes that went with them. */
const textsIn = (redacted: readonly (readonly [number, RedactedEvent<EditEvent>])[]): number =>
  redacted.reduce((sum, [, { at }]) => sum + at.filter((place) => !place.startsWith('/files/')).length, 0);

const folded = (events: readonly EditEvent[]) => {
  let state: State = new Map();
  const snapshots = new Map<number, string>();
  for (const event of events) {
    state = apply(state, event.changes);
    if (isSnapshotKept(event.revision, events.length))
      snapshots.set(event.revision, `[${[...state.values()].map(recordText).join(',')}]`);
  }
  return { state, snapshots };
};

/** How what was erased reads now; what it was before is not said. */
const asItReads = (change: RecordChange): RecordChange =>
  'field' in change ? { ...change, before: change.after } : change;

/** The files as they are to be; undefined when nothing of it is in them. */
const filesWithout = async (
  { world, run }: Erasing,
  sources: readonly SourceFile[],
  what: ToErase,
  day: string,
  state: State,
): Promise<Result<readonly SourceFile[] | undefined>> => {
  if (sources.length === 0 || 'person' in what || 'comment' in what) return done(undefined);
  const asked = await run(redactFiles, { sources, what, day, standsOn: releaseNamedIn(state), world });
  if (!asked.ok) return asked;
  const redacted = asked.value;
  if (!redacted.ok)
    return refuse('erasure-not-possible', message('refusal.eraseInFile', { path: redacted.path }));
  const isSame =
    redacted.files.length === sources.length &&
    redacted.files.every(({ path, text }, at) => sources[at]?.path === path && sources[at]?.text === text);
  return done(isSame ? undefined : redacted.files);
};

const erasureOf = (
  redacted: readonly (readonly [number, RedactedEvent<EditEvent>])[],
  gone: readonly { readonly hash: string }[],
): Erasure => {
  const resealed = redacted.flatMap(([revision, { resealed: hash }]) =>
    hash === undefined ? [] : [[revision, hash] as const],
  );
  return {
    texts: textsErased(redacted),
    ...(resealed.length > 0 && { resealed: Object.fromEntries(resealed) }),
    ...(gone.length > 0 && { releases: gone.map(({ hash }) => hash) }),
  };
};

/** The event goes in as any other, and also where the assessment is deleted. */
const storeErasure = async (tx: Queries, key: string, next: NewEvent): Promise<void> => {
  const { revision } = next.event;
  await tx
    .updateTable('assessment')
    .set({ ...shownValues(next), indexed_revision: 0, erased_revision: revision })
    .where('key', '=', key)
    .execute();
  await tx
    .insertInto('event')
    .values({ ...eventValues(next), assessment: key })
    .execute();
};
