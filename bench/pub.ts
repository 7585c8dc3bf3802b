// What is published, read by many while others edit: an edition is given out, 200 readers open pages of it as browsers do, and 20
// people edit another assessment on the same server meanwhile.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Evaluation } from '@risikobilde/core';
import { fillChapters } from '../packages/server/src/testing/fill-chapters.js';
import { processingRecords } from '../packages/server/src/testing/ready-to-give-out.js';
import { machine } from './measure.js';
import { memoryOf, processorOf, start, tell } from './server-under-test.js';
import { eachInOwnTime, type Kind, play } from './users.js';

const [readers, editors, seconds, warm] = [200, 20, 20, 4];
const [id, day] = ['published', '2026-11-20'];
const dataDir = mkdtempSync(join(tmpdir(), 'risikobilde-pub-'));
const server = await start(dataDir, { isMeasured: true });

const ask = async (method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
  const answer = await fetch(new URL(path, server.url), {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
  return JSON.parse(text) as Record<string, unknown>;
};
let edits = 0;
const edit = async (assessment: string, changes: readonly object[]): Promise<void> => {
  const { revision } = await ask('GET', `/api/assessments/${assessment}`);
  await ask('POST', `/api/assessments/${assessment}/edits`, {
    clientEditId: `bench-pub-${process.pid}-${(edits += 1)}`,
    baseRevision: revision,
    changes,
  });
};
const added = (record: { readonly id: string } & Readonly<Record<string, unknown>>): object => ({
  record: record.id,
  add: record,
});

const said = { nb: 'Avklart' };
const about = { level: 'public', by: said, on: '2026-11-19' };
await ask('POST', '/api/assessments', { from: 'empty', id, title: { nb: 'Utgitt' } });
const found = await ask('GET', `/api/assessments/${id}/evaluation?asOf=${day}`);
// As the route answers it.
const evaluation = found['evaluation'] as Evaluation;
const routine = { nb: 'Rutine 4.2' };
await edit(id, [
  added({ kind: 'advice', id: 'dpo', ...about, adviser: 'dpo', text: said, followed: 'yes' }),
  added({ kind: 'decision', id: 'approved', ...about, type: 'approval', why: said }),
  {
    record: evaluation.assessment.id,
    set: { dpo: routine, breaches: { toAuthority: routine, toPersons: routine, fromProcessors: routine } },
  },
  ...fillChapters(evaluation.findings),
  ...processingRecords.map(added),
]);
const [made, began] = [processorOf(server.pid), performance.now()];
await ask('POST', `/api/assessments/${id}/releases`, { version: '1.0', on: day, visibility: 'public' });
// A job makes it, and nothing of it is there before all is.
while (!(await fetch(new URL(`/pub/${id}/1.0/edition.json`, server.url))).ok)
  await new Promise((done) => setTimeout(done, 100));
console.log(machine());
console.log(
  `given out in every form and language: ${((performance.now() - began) / 1000).toFixed(1)} s (processor ${(processorOf(server.pid) - made).toFixed(1)} s)`,
);
await edit(
  'altinn3',
  Array.from({ length: editors }, (_, n) =>
    added({
      kind: 'party',
      id: `editor-${n}`,
      level: 'public',
      name: { nb: `Bruker ${n}` },
      type: 'group',
      country: 'NO',
    }),
  ),
);

const page = (name: string, path: string): Kind => ({
  name,
  method: 'GET',
  path,
  status: 200,
  headers: () => ({ 'accept-encoding': 'gzip', 'accept-language': 'nb' }),
});
const pages = [
  page('list', '/pub/'),
  page('editions', `/pub/${id}/`),
  page('first page', `/pub/${id}/1.0/nb/index.html`),
  page('an annex', `/pub/${id}/1.0/nb/annex-f.html`),
];
// The first to ask that day waits for how the edition stands; it is told apart.
const asked = performance.now();
await fetch(new URL(`/pub/${id}/`, server.url));
console.log(`the first page of the day about its editions: ${Math.round(performance.now() - asked)} ms`);

let { revision: newest } = (await ask('GET', '/api/assessments/altinn3')) as { revision: number };
const writing: Kind = {
  name: 'edits',
  method: 'POST',
  path: '/api/assessments/altinn3/edits',
  status: 201,
  isInTurn: true,
  body: (user) =>
    JSON.stringify({
      clientEditId: `bench-pub-${process.pid}-${(edits += 1)}`,
      baseRevision: newest,
      changes: [{ record: `editor-${user}`, set: { 'name.nb': `Bruker ${edits}` } }],
    }),
  answered: (body) => {
    newest = Math.max(newest, (JSON.parse(body) as { revision: number }).revision);
  },
};
for (const every of [4, 1]) {
  const dues = [
    ...eachInOwnTime(readers, pages, seconds, every),
    ...eachInOwnTime(editors, [writing], seconds, 1),
  ].toSorted((a, b) => a.at - b.at);
  const [before, from] = [processorOf(server.pid), performance.now()];
  const all = await play(server.url, dues, warm);
  const took = (performance.now() - from) / 1000;
  const read = dues.filter(({ kind }) => kind !== writing).length;
  console.log(
    `${readers} readers, each page once in ${every} s, ${editors} editors once a second: ${Math.round(read / seconds)} pages a second asked, ${Math.round(read / took)} answered, processor ${(processorOf(server.pid) - before).toFixed(1)} s for ${read} pages and ${dues.length - read} edits, memory ${memoryOf(server.pid, 'VmRSS')}`,
  );
  for (const [kind, answered] of all) tell(kind.name, answered);
}
await server.stop();
rmSync(dataDir, { recursive: true, force: true });
