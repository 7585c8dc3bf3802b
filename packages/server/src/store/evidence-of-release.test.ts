import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothDatabases, type TestDatabase } from '../testing/on-both-databases.js';
import { findReleaseEvidence } from './evidence-files.js';
import type { Scope } from './scope.js';
import type { Database } from './tables.js';

// What the database lets whom have of the files that a release names, asked of the function itself: nothing of the server stands before it.

const by = JSON.stringify({ id: 'test', name: 'Test' });
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const bytesOf = {
  /** Named by all three releases of A. */
  named: Buffer.from('%PDF-1.7 named'),
  /** Kept by A, and named by none of them. */
  unnamed: Buffer.from('%PDF-1.7 unnamed'),
  /** Erased since. */
  erased: Buffer.from('%PDF-1.7 erased'),
  /** Kept by B alone; a release of A says its hash. */
  ofB: Buffer.from('%PDF-1.7 of b'),
} as const;
const releases = { own: 'd'.repeat(64), builders: 'e'.repeat(64), public: 'f'.repeat(64) } as const;
/** Sent in as a file by B, as a service does with the platform's. */
const received = 'c'.repeat(64);

const fill = async (owner: Database): Promise<void> => {
  const keys = new Map<string, string>();
  for (const id of ['a', 'b', 'c']) {
    await owner.insertInto('organisation').values({ id, name: id, number: null }).execute();
    await owner
      .insertInto('person')
      .values({ id: `person-${id}`, name: id, created: '', handle: `handle-${id}` })
      .execute();
    await owner
      .insertInto('membership')
      .values({
        id: `m-${id}`,
        organisation: id,
        person: `person-${id}`,
        role: 'contributor',
        given: '',
        given_by: by,
      })
      .execute();
    const { key } = await owner
      .insertInto('assessment')
      .values({
        id: `of-${id}`,
        organisation: id,
        revision: 1,
        head: '1'.repeat(64),
        title: '""',
        changed: '',
        changed_by: by,
      })
      .returning('key')
      .executeTakeFirstOrThrow();
    keys.set(id, key);
  }
  const keep = (assessment: string, content: Buffer, isErased = false) =>
    owner
      .insertInto('evidence_file')
      .values({
        assessment,
        hash: sha(content),
        size: content.length,
        type: 'pdf',
        content: isErased ? null : content,
        erased: isErased ? '2026-11-01' : null,
        stored: '',
        is_named: true,
      })
      .execute();
  const [a, b] = [keys.get('a') ?? '', keys.get('b') ?? ''];
  for (const content of [bytesOf.named, bytesOf.unnamed]) await keep(a, content);
  await keep(a, bytesOf.erased, true);
  await keep(b, bytesOf.ofB);
  const named = [bytesOf.named, bytesOf.erased, bytesOf.ofB].map((one) => sha(one)).join(' ');
  const release = (
    hash: string,
    visibility: 'own' | 'builders' | 'public',
    organisation: string,
    key?: string,
  ) =>
    owner
      .insertInto('release')
      .values({
        hash,
        organisation,
        visibility,
        assessment: 'of-a',
        version: hash.slice(0, 1),
        made_on: '2026-01-01',
        title: '{}',
        counts: '{}',
        content: named,
        stored: '',
        stored_by: by,
        ...(key !== undefined && { made_from: key, made_revision: 1 }),
      })
      .execute();
  for (const visibility of ['own', 'builders', 'public'] as const)
    await release(releases[visibility], visibility, 'a', a);
  await release(received, 'own', 'b');
};

const describeFiles = (open: () => Promise<TestDatabase>): void => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await open();
    await fill(opened.db);
  });
  afterAll(() => opened.close());
  const asA: Scope = { organisation: 'a', person: 'person-a' };
  const asB: Scope = { organisation: 'b', person: 'person-b' };
  const asC: Scope = { organisation: 'c', person: 'person-c' };
  const ask = (scope: Scope, release: string, content: Buffer) =>
    findReleaseEvidence(opened.within(scope), release, sha(content));

  it.each<[string, Scope, keyof typeof releases, boolean]>([
    ['its maker, of a release that is its own', asA, 'own', true],
    ['another organisation, of a release that is its maker’s own', asB, 'own', false],
    ['nobody at all, of a release that is its maker’s own', {}, 'own', false],
    [
      'another organisation, of a draft for those who build on it, on which it does not build',
      asB,
      'builders',
      false,
    ],
    ['nobody at all, of a draft', {}, 'builders', false],
    ['another organisation, of what was given out', asB, 'public', true],
    ['nobody at all, of what was given out', {}, 'public', true],
  ])('%s', async (_, scope, visibility, isGiven) => {
    const file = await ask(scope, releases[visibility], bytesOf.named);
    expect(file?.content?.equals(bytesOf.named) ?? false).toBe(isGiven);
  });

  it.each([
    ['a file of the same assessment that the release does not name', bytesOf.unnamed, asA],
    ['the same, asked by nobody', bytesOf.unnamed, {}],
    ['a file that another organisation keeps, though the release says its hash', bytesOf.ofB, asA],
    ['the same, asked by whose file it is', bytesOf.ofB, asB],
  ])('is not given: %s', async (_, content, scope) => {
    expect(await ask(scope, releases.public, content)).toBeUndefined();
  });

  it('a release that came in as a file opens nothing: neither the sender’s files nor those of who made it', async () => {
    for (const content of Object.values(bytesOf)) expect(await ask(asB, received, content)).toBeUndefined();
  });

  it('of a file that is erased the day is told, and no bytes', async () => {
    expect(await ask({}, releases.public, bytesOf.erased)).toMatchObject({
      content: null,
      erased: '2026-11-01',
    });
  });

  it('a part of a hash, or a pattern, is no name of a file', async () => {
    const db = opened.within({});
    for (const named of ['', '%', sha(bytesOf.named).slice(0, 10), `${sha(bytesOf.named)}' or '1'='1`])
      expect(await findReleaseEvidence(db, releases.public, named)).toBeUndefined();
  });

  it('who has asked is none the wiser afterwards: the table itself stays closed on the same connection', async () => {
    const rows = await opened
      .within(asC)
      .transaction()
      .execute(async (tx) => {
        await findReleaseEvidence(tx, releases.public, sha(bytesOf.named));
        await findReleaseEvidence(tx, releases.own, sha(bytesOf.named));
        const { rows: told } = await sql<{ readonly n: number; readonly said: string | null }>`
          select count(*)::int as n, max(current_setting('risikobilde.administration', true)) as said
          from evidence_file`.execute(tx);
        return told;
      });
    expect(rows[0]?.n).toBe(0);
    expect(rows[0]?.said ?? '').toBe('');
  });
};

onBothDatabases(describeFiles);
