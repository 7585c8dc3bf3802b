import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { writeZip } from '@risikobilde/files';
import { revisionAt, start } from './server-under-test.js';

// `npm run bench -- bodies [WHAT]`: each route that takes a body gets the largest it takes, accepted and refused, and each that only answers is asked
// for the most it gives, while another asks for something small every 20 ms. How long the loop was held is measured in the server itself.
const megabyte = 1024 * 1024;
const dataDir = mkdtempSync(join(tmpdir(), 'risikobilde-bodies-'));
const server = await start(dataDir, { name: 'the server', isMeasured: true });

const send = async (path: string, body: string | Uint8Array, type = 'application/json'): Promise<string> => {
  const answer = await fetch(new URL(path, server.url), {
    method: 'POST',
    headers: { 'content-type': type },
    // A view of bytes is a body; the types of the platform want its memory to be its own.
    body: body as BodyInit,
  });
  const text = await answer.text();
  return `${answer.status} ${/"code":"([^"]+)"/.exec(text)?.[1] ?? ''}`;
};

const waits: number[] = [];
const ended = new AbortController();
const others = (async () => {
  while (!ended.signal.aborted) {
    const began = performance.now();
    await (await fetch(new URL('/health', server.url))).text();
    waits.push(performance.now() - began);
    await pause(20);
  }
})();

const altinn = '/api/assessments/altinn3';
type Exported = { readonly files: readonly { readonly path: string; readonly text: string }[] };
const exported = async (): Promise<Exported['files']> => {
  const answer = await fetch(new URL(`${altinn}/export`, server.url));
  // The shape is the table's promise.
  return ((await answer.json()) as Exported).files;
};
const renamed = async (id: string) =>
  (await exported()).map(({ path, text }) => ({
    path,
    text: path === 'assessment.yaml' ? text.replace(/^(\s*(?:- )?id:) altinn3$/m, `$1 ${id}`) : text,
  }));
const zipOf = (files: Exported['files']): Uint8Array =>
  writeZip(files.map(({ path, text }) => ({ path, content: text })));
const base = () => revisionAt(server.url);
const edit = async (changes: readonly unknown[]): Promise<string> =>
  JSON.stringify({
    clientEditId: `bodies-${Math.round(performance.now() * 1000)}`,
    baseRevision: await base(),
    changes,
  });
const added = (n: number, letters: number) =>
  Array.from({ length: n }, (_, at) => ({
    record: `many-${at}`,
    add: { kind: 'observation', id: `many-${at}`, title: { nb: 'x'.repeat(letters) } },
  }));
const noise = (bytes: number): Uint8Array => {
  const all = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 32)
    all.set(
      createHash('sha256')
        .update(String(at))
        .digest()
        .subarray(0, Math.min(32, bytes - at)),
      at,
    );
  return all;
};

const parties = (n: number) =>
  Array.from({ length: n }, (_, at) => ({
    record: `party-${at}`,
    add: { kind: 'party', id: `party-${at}`, name: { nb: `Part ${at}` }, type: 'company', country: 'NO' },
  }));
/** Forty-five fields of each of them, or as many as have a name of their own. */
const ofParties = (field: (at: number) => readonly [string, unknown]) => {
  const set = Object.fromEntries(Array.from({ length: 45 }, (_, at) => field(at)));
  return parties(1000).map(({ record }) => ({ record, set }));
};
const recordsOf = async (): Promise<readonly string[]> => {
  const answer = await fetch(new URL(altinn, server.url));
  // The shape is the table's promise.
  const { assessment } = (await answer.json()) as {
    readonly assessment: { readonly records: readonly { readonly id: string }[] };
  };
  return assessment.records.map(({ id }) => id);
};
const get = async (path: string): Promise<string> => {
  const answer = await fetch(new URL(path, server.url));
  const bytes = (await answer.arrayBuffer()).byteLength;
  return `${answer.status} ${Math.round(bytes / 1000)} kB`;
};
const day = '2026-12-01';
const gets = [
  '/api/world',
  '/api/templates',
  '/api/library',
  `/api/live-picture?asOf=${day}`,
  `/api/services?platform=altinn3&asOf=${day}`,
  altinn,
  `${altinn}/at/1`,
  `${altinn}/in-short?asOf=${day}`,
  `${altinn}/events?limit=500`,
  `${altinn}/verify`,
  `${altinn}/evaluation?asOf=${day}`,
  `${altinn}/evaluation?asOf=2026-06-01`,
  `${altinn}/comparison?from=revision:1&to=now&asOf=${day}`,
  `${altinn}/own-steps?asOf=${day}`,
  `${altinn}/search?q=sky&lang=nb&limit=50`,
  `${altinn}/evidence`,
  `${altinn}/export`,
  `${altinn}/export?format=json`,
  `${altinn}/publish?format=html&lang=nb&asOf=${day}`,
  `${altinn}/publish?format=pdf&lang=nb&asOf=${day}`,
  `${altinn}/support-pack?format=html&lang=nb&asOf=${day}`,
  `${altinn}/pages/nb/index.html?asOf=${day}`,
  '/api/releases',
  '/api/openapi.json',
  '/pub/',
  '/pub/altinn3/',
];

/** Opens connections from another address of this machine, each with half of a request, and tells how many the server let stay. */
const halfOpen = async (count: number): Promise<string> => {
  const { port } = new URL(server.url);
  const sockets: Socket[] = [];
  const open = (): Promise<void> =>
    new Promise((opened) => {
      const socket = connect({ port: Number(port), host: '127.0.0.1', localAddress: '127.0.0.2' });
      sockets.push(socket);
      socket.on('error', () => opened()).once('close', () => opened());
      socket.once('connect', () => {
        socket.resume().write('POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 99\r\n\r\nhalf');
        opened();
      });
    });
  for (let opened = 0; opened < count; opened += 500) await Promise.all(Array.from({ length: 500 }, open));
  await pause(2000);
  const stayed = sockets.filter(({ closed, readableEnded }) => !closed && !readableEnded).length;
  for (const socket of sockets) socket.destroy();
  return `${stayed} of ${count} stayed`;
};

const large = noise(20 * megabyte);
const [asJson, asZip, withText, withYaml] = [
  await renamed('copied-json'),
  zipOf(await renamed('copied-zip')),
  zipOf([
    ...(await renamed('large')),
    { path: 'notes/large.nb.md', text: 'En setning til. '.repeat(1_150_000) },
  ]),
  zipOf([...(await renamed('yaml')), { path: 'own/large.yaml', text: '- [1, 2, 3]\n'.repeat(1_500_000) }]),
];
const rows: readonly (readonly [string, () => Promise<string>])[] = [
  ['nothing but the others', () => pause(1000).then(() => '')],
  [
    'JSON import, 24 MB of small values',
    () => send('/api/assessments/import', `[${'1,'.repeat(12 * megabyte)}1]`),
  ],
  [
    'JSON import, 2 MB of one text',
    () =>
      send(
        '/api/assessments/import',
        JSON.stringify({ files: [{ path: 'a.nb.md', text: 'x'.repeat(2_000_000) }] }),
      ),
  ],
  [
    'JSON import, the most values',
    () => send('/api/assessments/import', `{"files":[${'1,'.repeat(49_000)}1]}`),
  ],
  ['JSON import of the case', () => send('/api/assessments/import', JSON.stringify({ files: asJson }))],
  ['zip import of the case', () => send('/api/assessments/import', asZip, 'application/zip')],
  ['zip import, 20 MB of text', () => send('/api/assessments/import', withText, 'application/zip')],
  ['zip import, 20 MB of YAML', () => send('/api/assessments/import', withYaml, 'application/zip')],
  [
    'edit, 1 MB of one text',
    async () =>
      send(
        `${altinn}/edits`,
        await edit([{ record: 'conclusion', set: { 'body.nb': 'Ord. '.repeat(200_000) } }]),
      ),
  ],
  [
    'edit, 80,000 backslashes',
    async () =>
      send(
        `${altinn}/edits`,
        await edit([{ record: 'conclusion', set: { 'body.nb': '\\'.repeat(80_000) } }]),
      ),
  ],
  ['edit, 1,000 records that are none', async () => send(`${altinn}/edits`, await edit(added(1000, 100)))],
  [
    'edit, the most values',
    async () =>
      send(
        `${altinn}/edits`,
        (await edit([{ record: 'conclusion', set: { note: 'HERE' } }])).replace(
          '"HERE"',
          `[${'1,'.repeat(49_000)}1]`,
        ),
      ),
  ],
  ['release, 20 MB', () => send('/api/releases', large, 'application/octet-stream')],
  ['release, 2 MB of JSON', () => send('/api/releases', JSON.stringify({ text: '[1,'.repeat(650_000) }))],
  ['Word file, 20 MB', () => send(`${altinn}/word`, large, 'application/octet-stream')],
  ['file, 20 MB', () => send(`${altinn}/evidence`, large, 'application/octet-stream')],
  [
    'file, 20 MB of text',
    () =>
      send(`${altinn}/evidence`, Buffer.from('En linje.\n'.repeat(2 * megabyte)), 'application/octet-stream'),
  ],
  [
    'comment, 1 MB',
    () => send(`${altinn}/comments`, JSON.stringify({ record: 'conclusion', text: 'x'.repeat(1_000_000) })),
  ],
  [
    'new assessment of the case',
    () => send('/api/assessments', JSON.stringify({ from: 'altinn3', id: 'again', title: { nb: 'Igjen' } })),
  ],
  ['copy', () => send(`${altinn}/copies`, JSON.stringify({ id: 'copied', title: { nb: 'Kopi' } }))],
  [
    'edit of every record',
    async () => {
      const all = await recordsOf();
      return send(
        `${altinn}/edits`,
        await edit(all.map((record) => ({ record, set: { 'title.nb': 'x'.repeat(1500) } }))),
      );
    },
  ],
  [
    'edit, 1,000 fields of 48 records',
    async () => {
      const set = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`f${at}`, 1]));
      const all = (await recordsOf()).slice(0, 48);
      return send(`${altinn}/edits`, await edit(all.map((record) => ({ record, set }))));
    },
  ],
  ['edit, 1,000 parties', async () => send(`${altinn}/edits`, await edit(parties(1000)))],
  [
    'edit of 45 fields of each of them',
    async () => send(`${altinn}/edits`, await edit(ofParties((at) => [`f${at}`, 1]))),
  ],
  [
    'edit, each refers to nothing',
    async () => {
      const changes = parties(1000).map(({ record }) => ({
        record,
        set: { parent: `${'party-'.repeat(15)}${record}` },
      }));
      return send(`${altinn}/edits`, await edit(changes));
    },
  ],
  [
    'edit of each, on what each has since',
    async () => {
      const before = await base();
      await send(`${altinn}/edits`, await edit(ofParties(() => ['note.nb', 'Merknad'])));
      await server.loopHeld();
      const older = JSON.parse(await edit(ofParties((at) => [`f${at}`, 1]))) as object;
      return send(`${altinn}/edits`, JSON.stringify({ ...older, baseRevision: before }));
    },
  ],
  [
    'edit after that',
    async () => send(`${altinn}/edits`, await edit([{ record: 'party-1', set: { 'note.nb': 'x' } }])),
  ],
  [
    'zip import over that',
    async () => {
      const [files, revision] = [await exported(), await base()];
      await pause(300);
      await server.loopHeld();
      return send(`/api/assessments/import?replace=${revision}`, zipOf(files), 'application/zip');
    },
  ],
  [
    'release',
    async () =>
      send(
        `${altinn}/releases`,
        JSON.stringify({ version: '9.0.0', baseRevision: await base(), draft: true, on: day }),
      ),
  ],
  [
    'comment',
    () => send(`${altinn}/comments`, JSON.stringify({ record: 'conclusion', text: 'x'.repeat(10_000) })),
  ],
  [
    'erasure of what stands everywhere',
    () => send(`${altinn}/erasures`, JSON.stringify({ what: { containing: 'personopplysning' } })),
  ],
  ['20,000 half-open connections', () => halfOpen(20_000)],
  ...gets.map((path): readonly [string, () => Promise<string>] => [`GET ${path}`, () => get(path)]),
];

const wanted = process.argv[3];
try {
  for (const [name, run] of rows) {
    if (wanted !== undefined && !name.includes(wanted)) continue;
    await pause(300);
    await server.loopHeld();
    waits.length = 0;
    const began = performance.now();
    const answer = await run();
    const took = performance.now() - began;
    await pause(100);
    const held = await server.loopHeld();
    const sorted = [...waits].sort((a, b) => a - b);
    const at = (part: number): string =>
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0);
    console.log(
      `${name.padEnd(40)} ${answer.padEnd(26)} ${took.toFixed(0).padStart(7)} ms; others p50 ${at(0.5)}, p99 ${at(0.99)}, most ${at(1)} ms; loop held ${held.toFixed(0)} ms; load ${(loadavg()[0] ?? 0).toFixed(1)}`,
    );
  }
} finally {
  ended.abort();
  await others;
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
