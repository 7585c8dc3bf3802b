import { createRelease, type LocalDate, schemaVersion } from '@risikobilde/core';
import { writeZip } from '@risikobilde/files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { record } from '../../../core/src/testing/index.js';
import { sha256, sha256OfBytes } from '../base/sha256.js';
import { insertEdition } from '../store/editions.js';
import { insertRelease } from '../store/releases.js';
import type { Scope } from '../store/scope.js';
import type { Visibility } from '../store/tables.js';
import { type Asking, makePeople } from '../testing/access-people.js';
import { type LoginServer, startLoginServer } from '../testing/test-logins.js';

// An edition is had by whom it was given out for, and by nobody else: not its pages, files, feed or JSON, through the API or the database.

let server: LoginServer;
let asking: Asking;
const page = '<!doctype html><html><head></head><body><main><p>Hemmelig setning.</p></main></body></html>';
const file = Buffer.from('hemmelig fil');
const hashes = new Map<string, string>();

/** Gives an edition of an assessment out, as the job does that makes its pages. */
const giveOut = async (id: string, organisation: string, version: string, visibility: Visibility) => {
  const { db } = server.database;
  const { key } = await db
    .selectFrom('assessment')
    .select('key')
    .where('id', '=', id)
    .where('organisation', '=', organisation)
    .executeTakeFirstOrThrow();
  const on = '2026-11-01' as LocalDate;
  const records = [record('assessment', { id, title: { nb: `${id} ${version}` } })];
  const release = createRelease({ schemaVersion, records }, { version, on }, sha256);
  const { hash } = release.manifest;
  hashes.set(`${id} ${version}`, hash);
  await insertRelease(db, {
    release,
    stored: `2026-11-01T12:00:0${version}Z`,
    by: { id: 'test', name: 'Test' },
    organisation,
    madeFrom: { key, revision: 1, visibility },
    signature: 'e30.e30.e30',
  });
  const about = {
    format: 'risikobilde-edition-1',
    assessment: id,
    version,
    on,
    release: hash,
    world: { hash: 'w', entries: 1 },
    files: [
      { path: 'files/a.txt', mediaType: 'text/plain', bytes: file.length, sha256: sha256OfBytes(file) },
    ],
  };
  const pages = writeZip(
    ['nb/index.html', 'index.html'].map((path) => ({ path, content: Buffer.from(page) })),
  );
  const packed = writeZip([
    { path: 'pages', content: pages },
    { path: 'a.txt', content: file },
  ]);
  await insertEdition(
    db,
    { release: hash, organisation },
    { about: JSON.stringify(about), packed, timeStamp: Buffer.from('stamp') },
  );
};

beforeAll(async () => {
  server = await startLoginServer();
  asking = await makePeople(server);
  await giveOut('own', 'a', '1', 'public');
  await giveOut('own', 'a', '2', 'builders');
  await giveOut('own', 'a', '3', 'own');
  await giveOut('shared', 'b', '1', 'own');
  // B has a service that stands on what A gave out for everybody.
  await server.database.db
    .updateTable('assessment')
    .set({ builds_on: hashes.get('own 1') ?? '' })
    .where('id', '=', 'foreign')
    .execute();
});
afterAll(() => server.close());

const everywhere = [
  '',
  'edition.json',
  'edition.jws',
  'edition.tsr',
  'files/a.txt',
  'index.html',
  'nb/index.html',
] as const;
const got = async (who: string, path: string) => {
  const { status, text, headers } = await asking.ask(who, 'GET', path);
  return { isGiven: status === 200 || status === 302, text, cache: headers.get('cache-control') ?? '' };
};

/** Who may read which of the editions: written here by hand. */
const table: readonly (readonly [string, string, readonly string[]])[] = [
  ['somebody who is not logged in', 'unknown', ['own 1']],
  ['somebody whose role has ended', 'ended', ['own 1']],
  ['a person of an organisation that nothing is shared with', 'grant-none', ['own 1']],
  ['another organisation whose service builds on the platform', 'maker-b', ['own 1', 'own 2', 'shared 1']],
  ['another organisation that the assessment is shared with', 'member-of-c', ['own 1', 'shared 1']],
  ['a person that the assessment is shared with', 'grant-reader', ['own 1', 'shared 1']],
  ['a reader of the organisation', 'member-reader', ['own 1', 'own 2', 'own 3']],
  ['an auditor of the organisation', 'member-auditor', ['own 1', 'own 2', 'own 3']],
  ['a machine client of the organisation', 'machine-reader', ['own 1', 'own 2', 'own 3']],
];
const all = ['own 1', 'own 2', 'own 3', 'shared 1'] as const;

describe.each(table)('%s', (_, who, mayRead) => {
  it.each(all)('asks for every part of edition %s', async (edition) => {
    const [id = '', version = ''] = edition.split(' ');
    for (const part of everywhere) {
      const { isGiven, text, cache } = await got(who, `/pub/${id}/${version}/${part}`);
      expect([part, isGiven]).toEqual([part, mayRead.includes(edition)]);
      if (!isGiven) expect(text).not.toMatch(/emmelig/);
      // What not everybody may read is kept nowhere on the way.
      if (isGiven && edition !== 'own 1') expect([part, cache]).toEqual([part, 'private, no-store']);
    }
  });

  it('is told of no other in lists, feed and API', async () => {
    for (const id of ['own', 'shared']) {
      const mine = mayRead.filter((edition) => edition.startsWith(`${id} `));
      for (const path of [`/pub/${id}/`, `/pub/${id}/feed.xml`]) {
        const { isGiven, text } = await got(who, path);
        expect([path, isGiven]).toEqual([path, mine.length > 0]);
        for (const edition of all.filter((one) => one.startsWith(`${id} `)))
          expect([
            path,
            edition,
            text.includes(hashes.get(edition) ?? '') || text.includes(`/${edition.replace(' ', '/')}/`),
          ]).toEqual([path, edition, mayRead.includes(edition)]);
      }
    }
    // The list of all that is out is the same for everybody.
    expect((await got(who, '/pub/')).text).not.toMatch(/\/pub\/shared\//);
  });

  it.each(all.filter((edition) => edition !== 'own 1'))('asks the API for release %s', async (edition) => {
    const hash = hashes.get(edition) ?? '';
    const one = await got(who, `/api/releases/${hash}`);
    const listed = await got(who, `/api/releases?assessment=${edition.split(' ')[0]}`);
    expect([one.isGiven, listed.text.includes(hash)]).toEqual([
      mayRead.includes(edition),
      mayRead.includes(edition),
    ]);
  });
});

it('the database alone gives nobody the pages of an edition that is not for them', async () => {
  const seen = async (scope: Scope) => {
    const rows = await server.database.within(scope).selectFrom('edition').select('release').execute();
    return all.filter((edition) => rows.some(({ release }) => release === hashes.get(edition)));
  };
  expect(await seen({})).toEqual(['own 1']);
  expect(await seen({ person: 'grant-none' })).toEqual(['own 1']);
  expect(await seen({ person: 'member-of-c', organisation: 'c' })).toEqual(['own 1', 'shared 1']);
  expect(await seen({ person: 'maker-b', organisation: 'b' })).toEqual(['own 1', 'own 2', 'shared 1']);
  expect(await seen({ person: 'member-reader', organisation: 'a' })).toEqual(['own 1', 'own 2', 'own 3']);
});

it('what was listed for somebody who may is not what the next one gets', async () => {
  expect((await got('member-reader', '/pub/own/3/nb/index.html')).isGiven).toBe(true);
  expect((await got('unknown', '/pub/own/3/nb/index.html')).isGiven).toBe(false);
  expect((await got('member-reader', '/pub/own/')).text).toContain('/pub/own/3/');
  expect((await got('unknown', '/pub/own/')).text).not.toContain('/pub/own/3/');
});

it('what is kept on the way for everybody is told apart from what another is answered who may read more', async () => {
  for (const path of [
    '/pub/own/',
    '/pub/own/feed.xml',
    '/pub/own/1/nb/index.html',
    '/pub/own/1/index.html',
  ]) {
    const [nobody, member] = await Promise.all(
      ['unknown', 'member-reader'].map((who) => asking.ask(who, 'GET', path)),
    );
    expect([path, member?.text === nobody?.text]).toEqual([path, false]);
    expect([path, nobody?.headers.get('cache-control')]).toEqual([path, expect.stringMatching(/^public, /)]);
    const differs = (nobody?.headers.get('vary') ?? '').split(', ');
    expect([path, differs]).toEqual([path, expect.arrayContaining(['cookie', 'authorization'])]);
  }
});
