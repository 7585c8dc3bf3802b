import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readZip } from '@risikobilde/files';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backup, restore } from '../backup/backup.js';
import { openDatabase } from '../store/database.js';
import { type ForEvidence, hashOf, kib, pdf, startForEvidence } from '../testing/for-evidence.js';
import { inDays } from '../testing/in-days.js';
import { emptyDataDir, send } from '../testing/test-server.js';

let at: ForEvidence;
let server: ForEvidence['server'];
let database: ForEvidence['database'];
beforeAll(async () => {
  at = await startForEvidence();
  ({ server, database } = at);
});
afterAll(() => at.close());

const upload: ForEvidence['upload'] = (...asked) => at.upload(...asked);
const listed: ForEvidence['listed'] = (...asked) => at.listed(...asked);
const edit: ForEvidence['edit'] = (...asked) => at.edit(...asked);
const attach: ForEvidence['attach'] = (...asked) => at.attach(...asked);
const download: ForEvidence['download'] = (...asked) => at.download(...asked);
const make: ForEvidence['make'] = (...asked) => at.make(...asked);

describe('what becomes of a file', () => {
  it('it is found by its name', async () => {
    await attach(pdf('søk'), { name: 'Penetrasjonstest høsten 2026' });
    const { body } = await send(server, 'GET', '/api/assessments/holder/search?q=penetrasjonstest&lang=nb');
    expect(body['hits']).toMatchObject([{ kind: 'evidence', title: 'Penetrasjonstest høsten 2026' }]);
  });

  it.each(['zip', 'json'] as const)(
    'an export as %s has it, and an import brings it in again',
    async (format) => {
      const id = `out-${format}`;
      await make(id);
      // Packed it would be a hundredth, which is where an archive is taken for an attack.
      const bytes = Buffer.alloc(60 * kib, ' ');
      const { hash } = await attach(bytes, { of: id });
      const response = await fetch(new URL(`/api/assessments/${id}/export?format=${format}`, server.url));
      const exported = Buffer.from(await response.arrayBuffer());
      if (format === 'zip') {
        const zip = readZip(exported, { wants: () => true, largestFile: 1_000_000 });
        expect(zip.ok && zip.files.map(({ path }) => path)).toContain(`evidence/${hash}`);
      }
      const { revision } = (await send(server, 'GET', `/api/assessments/${id}`)).body as {
        readonly revision: number;
      };
      expect((await send(server, 'DELETE', `/api/assessments/${id}?revision=${revision}`)).status).toBe(204);
      const body = format === 'zip' ? exported : exported.toString('utf8').replace(/"revision":\d+,/, '');
      const type = format === 'zip' ? 'application/zip' : 'application/json';
      const sent = await send(server, 'POST', '/api/assessments/import', body, { 'content-type': type });
      expect(sent.status).toBe(201);
      expect((await download(`/api/assessments/${id}/evidence/${hash}`)).bytes.equals(bytes)).toBe(true);
      expect((await send(server, 'GET', `/api/assessments/${id}/verify`)).body).toMatchObject({ ok: true });
    },
  );

  it('an import whose file is another than its name says, or that no record names, says which', async () => {
    await make('in');
    const { hash } = await attach(pdf('ekte'), { of: 'in' });
    const { files, evidence } = (await send(server, 'GET', '/api/assessments/in/export')).body as {
      readonly files: unknown;
      readonly evidence: readonly { readonly path: string; readonly base64: string }[];
    };
    const take = (sent: unknown) =>
      send(
        server,
        'POST',
        '/api/assessments/import?replace=2',
        { files, evidence: sent },
        { 'accept-language': 'nb' },
      );
    const forged = await take([{ path: `evidence/${hash}`, base64: pdf('falsk').toString('base64') }]);
    expect(forged.body).toMatchObject({
      code: 'evidence-refused',
      errors: [
        { path: `evidence/${hash}`, message: expect.stringContaining('endret eller skadet') as string },
      ],
    });
    const stray = hashOf(pdf('løs'));
    const unnamed = await take([
      ...evidence,
      { path: `evidence/${stray}`, base64: pdf('løs').toString('base64') },
    ]);
    expect(unnamed.body).toMatchObject({ errors: [{ path: `evidence/${stray}` }] });
    expect((await take(evidence)).status).toBe(200);
  });

  it('a copy of the assessment has it, but not what was shown for a decision that stays behind', async () => {
    await make('first');
    const { hash } = await attach(pdf('følger med'), { of: 'first' });
    const decision = {
      kind: 'decision',
      id: 'bedt-om-rad',
      type: 'adviceRequest',
      by: { nb: 'Direktøren' },
      on: '2026-01-01',
      why: { nb: 'Før godkjenning' },
    };
    const decided = await edit({ record: 'bedt-om-rad', add: decision }, 'first');
    expect(decided.body['errors'] ?? decided.status).toBe(201);
    const bytes = pdf('vedtaket');
    const sent = await upload(bytes, 'first');
    const add = {
      kind: 'evidence',
      id: 'vedtak',
      name: { nb: 'Vedtak' },
      file: sent.body,
      of: ['bedt-om-rad'],
    };
    expect((await edit({ record: 'vedtak', add }, 'first')).status).toBe(201);
    const copied = await send(server, 'POST', '/api/assessments/first/copies', {
      id: 'second',
      title: { nb: 'To' },
    });
    expect(copied.status).toBe(201);
    expect((await download(`/api/assessments/second/evidence/${hash}`)).status).toBe(200);
    expect((await listed('second')).files.map(({ sha256 }) => sha256)).toEqual([hash]);
  });

  it('it is in a backup, and in what is restored from it', async () => {
    const bytes = pdf('sikkerhetskopi');
    const { hash } = await attach(bytes);
    const folder = await mkdtemp(join(tmpdir(), 'risikobilde-evidence-'));
    const place = { dataDir: await emptyDataDir() };
    try {
      await backup(server.place, join(folder, 'b'));
      const { broken, rows } = await restore(place, join(folder, 'b'));
      expect(broken).toEqual([]);
      expect(rows['evidence_file']).toBeGreaterThan(5);
      const restored = await openDatabase(place);
      const row = await restored.db
        .selectFrom('evidence_file')
        .select('content')
        .where('hash', '=', hash)
        .executeTakeFirst();
      await restored.close();
      expect(row?.content?.equals(bytes)).toBe(true);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('altered in the database it is refused there; where that is got around, verifying tells which', async () => {
    await make('tampered');
    const { hash } = await attach(pdf('slik den var'), { of: 'tampered' });
    const alter = () =>
      sql`update evidence_file set content = ${Buffer.from('noe annet')} where hash = ${hash}`.execute(
        database.db,
      );
    await expect(alter()).rejects.toThrow(/check constraint/);
    const { rows } = await sql<{ readonly name: string }>`select conname as name from pg_constraint
      where conrelid = 'evidence_file'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%sha256%'`.execute(
      database.db,
    );
    await sql`alter table evidence_file drop constraint ${sql.id(rows[0]?.name ?? '')}`.execute(database.db);
    await alter();
    const verify = async () => (await send(server, 'GET', '/api/assessments/tampered/verify')).body;
    expect(await verify()).toMatchObject({ ok: false, wrong: [{ code: 'evidence' }] });
    await sql`delete from evidence_file where hash = ${hash}`.execute(database.db);
    expect(await verify()).toMatchObject({ ok: false, wrong: [{ code: 'evidence-missing' }] });
  });

  it('erased with its record its bytes are gone, and the chain and verifying still hold', async () => {
    await make('erasing');
    const secret = `hemmelig ${'q'.repeat(40)}`;
    const { id, hash, path } = await attach(pdf(secret), { of: 'erasing', name: 'Brev fra Kari' });
    await attach(pdf('blir'), { of: 'erasing', name: 'Noe annet' });
    const erased = await send(server, 'POST', '/api/assessments/erasing/erasures', { what: { record: id } });
    expect(erased.body).toMatchObject({ evidence: 1, isPurged: true });
    expect((await download(path)).status).toBe(404);
    const { rows } = await sql<{ readonly n: number }>`select count(*)::int as n from evidence_file
      where content is not null and hash = ${hash}`.execute(database.db);
    expect(rows).toEqual([{ n: 0 }]);
    expect((await listed('erasing')).files.filter(({ erased: on }) => on !== undefined)).toHaveLength(1);
    expect((await send(server, 'GET', '/api/assessments/erasing/verify')).body).toMatchObject({
      ok: true,
      wrong: [{ code: 'erased' }, { code: 'evidence-erased' }],
    });
  });

  it('by a text in its name it is erased too', async () => {
    await make('by-name');
    await attach(pdf('brev'), { of: 'by-name', name: 'Brev fra Ola Nordmann' });
    const erased = await send(server, 'POST', '/api/assessments/by-name/erasures', {
      what: { containing: 'ola nordmann' },
    });
    expect(erased.body).toMatchObject({ evidence: 1 });
  });

  it('sent and never named it is forgotten after a day', async () => {
    await make('left');
    await upload(pdf('gått fra'), 'left');
    const { id } = await attach(pdf('brukt'), { of: 'left' });
    await sql`update evidence_file set stored = '2020-01-01T00:00:00.000Z'`.execute(database.db);
    await upload(pdf('neste'), 'left');
    expect((await listed('left')).files).toHaveLength(2);
    await edit({ record: id, remove: true }, 'left');
    await sql`update evidence_file set stored = '2020-01-01T00:00:00.000Z' where type = 'pdf'`.execute(
      database.db,
    );
    await upload(pdf('enda en'), 'left');
    // What an edit has named stays, so that the edit can be undone.
    expect((await listed('left')).files).toHaveLength(2);
  });
});

it('a draft that is shared shows what everyone may read, with a link to it, and nothing of the rest', async () => {
  await make('told');
  const open = await attach(pdf('åpen'), { of: 'told', level: 'public', name: 'Åpen rapport' });
  const hidden = await attach(pdf('lukket'), { of: 'told', level: 'internal', name: 'Lukket rapport' });
  const until = inDays(1);
  const { address } = (await send(server, 'POST', '/api/assessments/told/share-links', { until })).body as {
    readonly address: string;
  };
  const pages = await Promise.all(
    ['annex-f.html', 'index.html', 'annex-f-1.html'].map(
      async (page) => (await download(`${address}nb/${page}`)).bytes,
    ),
  );
  const text = Buffer.concat(pages).toString('utf8');
  expect(text).toContain(`href="../evidence/${open.hash}"`);
  expect(text).toContain('Åpen rapport');
  expect(text).not.toContain(hidden.hash);
  expect(text).not.toContain('Lukket rapport');
  expect((await download(`${address}evidence/${open.hash}`)).status).toBe(200);
  expect((await download(`${address}evidence/${hidden.hash}`)).status).toBe(404);
});
