import { apply, readEvent, type State } from '@risikobilde/core';
import { languages } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { exportAssessment } from '../commands/export-assessment.js';
import { evidencePath } from '../files/evidence.js';
import { readAccess } from '../store/access.js';
import { eventsAfter } from '../store/events.js';
import { editionFile } from '../signing/signature.js';
import { unpackEdition } from '../store/editions.js';
import { findEvidenceFile, listEvidenceFiles } from '../store/evidence-files.js';
import { Moved } from '../store/faults.js';
import type { States } from '../store/states.js';
import type { Database, Queries } from '../store/tables.js';
import { workHere } from '../threads/work-on-files.js';
import { type ZipPart, type ZipWritten, zipStream } from './zip-stream.js';

export const archiveFormat = 'risikobilde-archive-1';

/** What stands in `manifest.json`, the last file of an archive: without it an archive was cut off. */
export type ArchiveManifest = {
  readonly format: typeof archiveFormat;
  readonly organisation: { readonly id: string; readonly name: string; readonly number?: string };
  readonly made: string;
  /** The chain of who might do what: how many events, and the hash of the last. Archives from before have none. */
  readonly access?: ArchivedChain;
  readonly assessments: readonly {
    readonly id: string;
    readonly folder: string;
    readonly revision: number;
    readonly head: string;
    /** Files whose bytes were erased, with the day. */
    readonly erased: readonly { readonly sha256: string; readonly on: string }[];
  }[];
  readonly files: readonly ZipWritten[];
};

type ArchivedChain = { readonly length: number; readonly head: string };

type Wanted = {
  /** As the organisation asks, and nobody else: it gives what is the organisation's own. */
  readonly db: Database;
  /** As who may read who has which role. */
  readonly access: Database;
  readonly organisation: string;
  /** In Norway. */
  readonly today: string;
  readonly now: Date;
};

/**
 * Everything that an organisation owns, as one zip that is read without this program: for each assessment its folder, every event and comment that
 * ever was, its files, releases and editions; and who had which role when, with the chain that shows it. Each assessment is as it was at one revision, which the manifest
 * says. Sent as it is read: a page of events or one file is held at a time.
 */
export async function* archiveOf(wanted: Wanted): AsyncGenerator<Buffer> {
  const written: ZipWritten[] = [];
  const assessments: ArchiveManifest['assessments'][number][] = [];
  yield* zipStream(partsOf(wanted, assessments, written), (file) => void written.push(file));
}

type Assessments = ArchiveManifest['assessments'][number][];

async function* partsOf(
  { db, access, organisation, today, now }: Wanted,
  assessments: Assessments,
  written: readonly ZipWritten[],
): AsyncGenerator<ZipPart> {
  yield text('README.txt', languages.map((language) => wordsOf[language].t('archive.readMe')).join('\n\n'));
  yield json('access.json', await readAccess(access, [organisation], today));
  const chain = await accessEvents(access, organisation)
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const length = chain?.number ?? 0;
  yield {
    path: 'access-history.jsonl',
    content: lines(accessPages(access, organisation, length), ({ body }) => body),
  };
  yield {
    path: 'access-history-hashes.jsonl',
    content: lines(accessPages(access, organisation, length), ({ number, hash }) =>
      JSON.stringify({ number, hash }),
    ),
  };
  const rows = await db
    .selectFrom('assessment')
    .select(['id', 'key'])
    .where('organisation', '=', organisation)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
  for (const { id, key } of rows) yield* assessmentParts(db, id, key, assessments);
  const of = await access
    .selectFrom('organisation')
    .select(['id', 'name', 'number'])
    .where('id', '=', organisation)
    .executeTakeFirst();
  const manifest: ArchiveManifest = {
    format: archiveFormat,
    organisation: {
      id: organisation,
      name: of?.name ?? organisation,
      ...(of?.number && { number: of.number }),
    },
    made: now.toISOString(),
    access: { length, head: chain?.hash ?? '' },
    assessments,
    files: written,
  };
  yield json('manifest.json', manifest);
}

async function* assessmentParts(
  db: Database,
  id: string,
  key: string,
  assessments: Assessments,
): AsyncGenerator<ZipPart> {
  const exported = await whenStill(() => exportAssessment({ db, states: { at: foldAt }, run: workHere }, id));
  if (!exported.ok) return;
  const { revision, files, state } = exported.value;
  const folder = `assessments/${id}`;
  for (const { path, text: content } of files) yield text(`${folder}/folder/${path}`, content);
  yield {
    path: `${folder}/history.jsonl`,
    content: lines(pagesOf(db, key, revision), ({ body }) => body),
  };
  yield {
    path: `${folder}/history-hashes.jsonl`,
    content: lines(pagesOf(db, key, revision), ({ revision: n, hash, salts }) =>
      JSON.stringify({ revision: n, hash, salts }),
    ),
  };
  const comments = await db
    .selectFrom('comment_event')
    .select(['number', 'body', 'salts', 'hash'])
    .where('assessment', '=', key)
    .orderBy('number')
    .execute();
  yield text(`${folder}/comments.jsonl`, comments.map(({ body }) => `${body}\n`).join(''));
  yield text(
    `${folder}/comments-hashes.jsonl`,
    comments.map(({ number, hash, salts }) => `${JSON.stringify({ number, hash, salts })}\n`).join(''),
  );
  const named = new Set(
    [...state.values()].flatMap((one) => (one.kind === 'evidence' ? [one.file.sha256] : [])),
  );
  const kept = await listEvidenceFiles(db, key);
  for (const { hash, erased } of kept)
    if (erased === null)
      yield {
        path: named.has(hash)
          ? `${folder}/folder/${evidencePath(hash)}`
          : `${folder}/earlier-evidence/${hash}`,
        content: one(async () => (await findEvidenceFile(db, key, hash))?.content ?? Buffer.alloc(0)),
        isPlain: true,
      };
  yield* editionParts(db, key, folder);
  const last = (await eventsAfter(db, key, revision - 1, 1, revision)).at(-1);
  assessments.push({
    id,
    folder,
    revision,
    head: last?.hash ?? '',
    erased: kept.flatMap(({ hash, erased }) => (erased === null ? [] : [{ sha256: hash, on: erased }])),
  });
}

/** What readers got, and the signature that proves it. The releases themselves stand in the folder. */
async function* editionParts(db: Database, key: string, folder: string): AsyncGenerator<ZipPart> {
  const releases = await db
    .selectFrom('release')
    .select(['hash', 'version', 'signature', 'organisation'])
    .where('made_from', '=', key)
    .orderBy('position')
    .execute();
  for (const { hash, version, signature, organisation } of releases) {
    const at = `${folder}/editions/${encodeURIComponent(version)}`;
    const edition = await db
      .selectFrom('edition')
      .select(['about', 'signature', 'time_stamp'])
      .where('release', '=', hash)
      .where('organisation', '=', organisation)
      .executeTakeFirst();
    // As readers get them, byte for byte: what is signed is verified as it lies here.
    const signed = edition?.signature ?? signature;
    if (signed !== null) yield text(`${at}/edition.jws`, signed);
    if (edition === undefined) continue;
    const stamp = edition.time_stamp;
    if (stamp !== null)
      yield { path: `${at}/edition.tsr`, content: one(() => Promise.resolve(Buffer.from(stamp, 'base64'))) };
    if (edition.about !== null)
      yield text(`${at}/edition.json`, editionFile(JSON.parse(edition.about) as object));
    for (const [path, bytes] of await unpackEdition(db, hash, organisation))
      yield { path: `${at}/${path}`, content: one(() => Promise.resolve(bytes)) };
  }
}

const accessEvents = (access: Queries, organisation: string) =>
  access.selectFrom('access_event').where('organisation', '=', organisation);

async function* accessPages(access: Queries, organisation: string, until: number) {
  for (let after = 0; after < until; after += eventsAtATime)
    yield await accessEvents(access, organisation)
      .select(['number', 'body', 'hash'])
      .where('number', '>', after)
      .where('number', '<=', Math.min(until, after + eventsAtATime))
      .orderBy('number')
      .execute();
}

const eventsAtATime = 200;

async function* pagesOf(db: Queries, key: string, until: number) {
  for (let after = 0; after < until; ) {
    const rows = await eventsAfter(db, key, after, eventsAtATime, until);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.revision;
  }
}

/** The state after a revision, folded from the first event: kept nowhere, and asked of nothing but the events. */
const foldAt: States['at'] = async (db, key, revision) => {
  let state: State = new Map();
  for await (const rows of pagesOf(db, key, revision))
    for (const row of rows) state = apply(state, readEvent(row).changes);
  return state;
};

const mostTries = 5;
const whenStill = async <T>(read: () => Promise<T>): Promise<T> => {
  for (let tried = 1; ; tried++)
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof Moved) || tried === mostTries) throw error;
    }
};

async function* lines<T>(
  pages: AsyncIterable<readonly T[]>,
  say: (row: T) => string,
): AsyncGenerator<Buffer> {
  for await (const rows of pages) yield Buffer.from(rows.map((row) => `${say(row)}\n`).join(''), 'utf8');
}

async function* one(read: () => Promise<Buffer>): AsyncGenerator<Buffer> {
  yield await read();
}

const text = (path: string, content: string): ZipPart => ({
  path,
  content: one(() => Promise.resolve(Buffer.from(content, 'utf8'))),
});

const json = (path: string, value: unknown): ZipPart =>
  text(path, `${JSON.stringify(value, undefined, 2)}\n`);
