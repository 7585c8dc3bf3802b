import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '@risikobilde/words/all';
import { type Asking, makePeople, people } from '../testing/access-people.js';
import { startLoginServer, type LoginServer } from '../testing/test-logins.js';
import { verifyArchive } from './verify-archive.js';
import { zipStream, type ZipPart } from './zip-stream.js';

/** Read by a program that is not ours. */
const python = spawnSync('python3', ['--version'], { timeout: 60_000 }).status === 0;

async function* pieces(...all: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* all;
}
const gather = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const all: Buffer[] = [];
  for await (const piece of stream) all.push(piece);
  return Buffer.concat(all);
};

describe.skipIf(!python)('a zip that is sent as it is written', () => {
  it.each([0, 1, 3, 70_000])('is read by another program whole: %i files', async (n) => {
    const parts = async function* (): AsyncGenerator<ZipPart> {
      for (let i = 0; i < n; i++)
        yield {
          path: `mappe/fil æøå ${i}.txt`,
          content: pieces(Buffer.from(`innhold ${i} `), Buffer.from('x'.repeat(i % 100))),
          ...((n > 100 || i % 2 === 1) && { isPlain: true as const }),
        };
    };
    const folder = await mkdtemp(join(tmpdir(), 'risikobilde-zip-'));
    const file = join(folder, 'a.zip');
    await writeFile(file, await gather(zipStream(parts())));
    const read = execFileSync(
      'python3',
      [
        '-c',
        'import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nn=z.namelist()\nprint(len(n), z.read(n[-1]).decode() if n else "")',
        file,
      ],
      { timeout: 200_000 },
    ).toString();
    const last = n === 0 ? '' : `innhold ${n - 1} ${'x'.repeat((n - 1) % 100)}`;
    expect(read.trimEnd()).toBe(`${n} ${last}`.trimEnd());
    await rm(folder, { recursive: true });
  });
});

describe('everything an organisation owns', () => {
  let server: LoginServer;
  let asking: Asking;
  let folder: string;
  const evidence = Buffer.from('%PDF-1.7 evidence of A');
  const secret = 'Blåbærskog i B';
  const path = (organisation: string) => `/api/access/organisations/${organisation}/archive`;
  const get = (who: string, organisation: string) =>
    fetch(`${server.origin}${path(organisation)}`, { headers: { cookie: asking.cookieOf(who) } });
  const unpack = async (bytes: Buffer): Promise<string> => {
    const to = await mkdtemp(join(tmpdir(), 'risikobilde-archive-'));
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      const file = join(to, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    return to;
  };
  const faults = async () =>
    (await verifyArchive(folder)).map(({ path: at, message: said }) => `${at} ${say(said, 'nb')}`);

  const alter = async (at: string, change: (lines: string) => string) => {
    const before = await readFile(join(folder, at), 'utf8');
    const altered = change(before);
    expect(altered).not.toBe(before);
    await writeFile(join(folder, at), altered);
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
      files: { path: string; sha256: string }[];
    };
    for (const file of manifest.files)
      if (file.path === at) file.sha256 = createHash('sha256').update(altered).digest('hex');
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  };

  beforeAll(async () => {
    server = await startLoginServer();
    asking = await makePeople(server);
    const ask = async (who: string, method: string, at: string, body: unknown) => {
      const { status, text } = await asking.ask(who, method, at, body);
      expect([at, status < 300, text]).toEqual([at, true, text]);
      return JSON.parse(text) as Readonly<Record<string, unknown>>;
    };
    const sent = await fetch(`${server.origin}/api/assessments/own/evidence`, {
      method: 'POST',
      headers: {
        cookie: asking.cookieOf('member-contributor'),
        'content-type': 'application/octet-stream',
        origin: server.origin,
      },
      body: evidence,
    });
    const add = {
      kind: 'evidence',
      id: 'file',
      level: 'internal',
      name: { nb: 'Kontrakt' },
      file: await sent.json(),
      of: ['own'],
    };
    await ask('member-contributor', 'POST', '/api/assessments/own/edits', {
      clientEditId: 'with-a-file',
      baseRevision: 1,
      changes: [{ record: 'file', add }],
    });
    await ask('member-contributor', 'POST', '/api/assessments/own/comments', {
      record: 'own',
      text: 'Se kontrakten',
    });
    await ask('member-approver', 'POST', '/api/assessments/own/releases', {
      version: '0.1',
      on: '2026-11-01',
      draft: true,
    });
    await ask('maker-b', 'POST', '/api/assessments/foreign/comments', { record: 'foreign', text: secret });
    const answer = await get('member-administrator', 'a');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    folder = await unpack(Buffer.from(await answer.arrayBuffer()));
  });
  afterAll(() => server.close());

  it.each(people.map(({ id }) => id))('is given to nobody but its administrator: %s', async (who) => {
    for (const organisation of ['a', 'b', 'c', 'nothing', 'installation']) {
      const { status, headers } = await get(who, organisation);
      const isGiven = who === 'member-administrator' && organisation === 'a';
      expect([organisation, status === 200]).toEqual([organisation, isGiven]);
      if (!isGiven) expect(headers.get('content-type')).not.toContain('zip');
    }
  });

  it('holds every record, event, comment, file, release and role, and is whole', async () => {
    const of = (at: string) => readFile(join(folder, at), 'utf8');
    expect(await of('assessments/own/folder/evidence.yaml')).toContain('Kontrakt');
    const manifest = JSON.parse(await of('manifest.json')) as {
      readonly files: readonly { readonly path: string; readonly sha256: string }[];
      readonly access: { readonly length: number };
      readonly assessments: readonly { readonly id: string; readonly revision: number }[];
    };
    const file = manifest.files.find(({ path: at }) => at.startsWith('assessments/own/folder/evidence/'));
    expect(file?.path.endsWith(file.sha256)).toBe(true);
    expect((await readFile(join(folder, file?.path ?? ''))).equals(evidence)).toBe(true);
    expect((await of('assessments/own/history.jsonl')).trim().split('\n')).toHaveLength(2);
    expect(await of('assessments/own/comments.jsonl')).toContain('Se kontrakten');
    expect(await of('assessments/own/folder/releases/0.1.json')).toContain('"0.1"');
    const access = JSON.parse(await of('access.json')) as { readonly memberships: readonly object[] };
    expect(JSON.stringify(access.memberships)).toContain('Sluttet');
    const history = (await of('access-history.jsonl')).trim().split('\n');
    expect(history).toHaveLength(manifest.access.length);
    expect(history.map((line) => (JSON.parse(line) as { readonly table: string }).table)).toEqual(
      expect.arrayContaining(['organisation', 'membership', 'assessment']),
    );
    expect(manifest.assessments.map(({ id }) => id)).toEqual(['own']);
    expect(await faults()).toEqual([]);
  });

  it('holds nothing of what another organisation owns, shared or not', () => {
    const found = spawnSync('grep', ['-rl', '-e', secret, '-e', 'foreign', folder], {
      timeout: 200_000,
    }).stdout.toString();
    expect(found).toBe('');
  });

  it.each<[string, () => Promise<void>, RegExp]>([
    [
      'a file that is altered',
      () => appendFile(join(folder, 'access.json'), ' '),
      /^access\.json er endret$/,
    ],
    [
      'an event that is altered, and its hash in the manifest with it',
      () => alter('assessments/own/history.jsonl', (lines) => lines.replace('Kontrakt', 'Kontrakk')),
      /^assessments\/own\/history\.jsonl kjeden av endringer er brutt/,
    ],
    [
      'a role that is altered in the history of access, and its hash in the manifest with it',
      () => alter('access-history.jsonl', (lines) => lines.replace('"contributor"', '"approver"')),
      /^access-history\.jsonl kjeden av endringer er brutt/,
    ],
    [
      'a role that is taken out of the end of the history of access with its hash',
      async () => {
        for (const at of ['access-history.jsonl', 'access-history-hashes.jsonl'])
          await alter(at, (lines) => lines.replace(/[^\n]+\n$/, ''));
      },
      /^access-history\.jsonl kjeden av endringer er brutt/,
    ],
    [
      'a file that is missing',
      () => rm(join(folder, 'assessments/own/comments.jsonl')),
      /^assessments\/own\/comments\.jsonl finnes ikke$/,
    ],
    [
      'a file that has come since',
      () => writeFile(join(folder, 'assessments/own/ny.txt'), 'x'),
      /^assessments\/own\/ny\.txt står ikke i manifestet$/,
    ],
    ['an archive that was cut off', () => rm(join(folder, 'manifest.json')), /^manifest\.json mangler/],
  ])('what is wrong in it is told: %s', async (_, harm, said) => {
    await harm();
    expect((await faults()).some((one) => said.test(one))).toBe(true);
  });
});
