import { readFile } from 'node:fs/promises';
import type { AssessmentRecord } from '@risikobilde/core';
import { parseAssessmentFolder, type SourceFile } from '@risikobilde/files';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportAssessment } from '../commands/export-assessment.js';
import { workHere } from '../threads/work-on-files.js';
import { worldFolder } from '../files/shipped-folders.js';
import { openDatabase } from '../store/database.js';
import { createStates } from '../store/states.js';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';
import { compareFolder } from './compare-folder.js';
import { isFalse } from './discrepancy.js';
import { readRows, type Rows } from './rows.js';

let server: TestServer;
let database: Awaited<ReturnType<typeof openDatabase>>;
let rows: Rows;
/** The assessment as it was exported after its first change, and after its last. */
let first: readonly SourceFile[];
let last: readonly SourceFile[];

const exported = async (): Promise<readonly SourceFile[]> => {
  const result = await exportAssessment({ db: database.db, states: createStates(), run: workHere }, 'small');
  if (!result.ok) throw new Error('not exported');
  return result.value.files;
};
const recordsIn = (files: readonly SourceFile[]): readonly AssessmentRecord[] => {
  const parsed = parseAssessmentFolder(files);
  if (!parsed.ok) throw new Error('not an assessment');
  return parsed.value.assessment.records;
};
const found = (files: readonly SourceFile[], records = recordsIn(files), id = 'small') =>
  compareFolder(rows, { id, records, files }).map(({ code }) => code);

const edit = async (base: number, record: string, change: object) => {
  const path = '/api/assessments/small/edits';
  expect((await send(server, 'POST', path, editOf(base, [{ record, ...change }]))).status).toBe(201);
};

beforeAll(async () => {
  server = await startTestServer();
  database = await openDatabase(server.place);
  await send(server, 'POST', '/api/assessments', { from: 'empty', id: 'small', title: { nb: 'Liten' } });
  const world = {
    path: 'world/adequacy.yaml',
    text: await readFile(`${worldFolder}/eu/adequacy.yaml`, 'utf8'),
  };
  const files = [...(await exported()), world];
  expect((await send(server, 'POST', '/api/assessments/import?replace=1', { files })).status).toBe(200);
  const provider = { kind: 'party', id: 'provider', name: { nb: 'Part' }, type: 'company', country: 'NO' };
  await edit(2, 'provider', { add: provider });
  first = await exported();
  await edit(3, 'provider', { set: { country: 'SE' } });
  await edit(4, 'small', { set: { 'title.nb': 'Fremdeles liten' } });
  last = await exported();
  rows = await readRows(database.db);
});
afterAll(async () => {
  await database?.close();
  await server?.close();
});

it('a folder is found to be as it was exported, now or earlier', () => {
  expect(recordsIn(last).length).toBeGreaterThan(1);
  expect(found(last)).toEqual([]);
  expect(found(first)).toEqual(['folder-earlier']);
  expect(
    compareFolder(rows, { id: 'small', records: recordsIn(first), files: first }).filter(isFalse),
  ).toEqual([]);
});

it('a record that is altered, gone or put in is found and named, in each of them', () => {
  const records = recordsIn(last);
  for (const [at, record] of records.entries()) {
    const altered = { ...record, id: `${record.id}-2` };
    expect(found(last, records.with(at, altered))).toEqual(['folder-record', 'folder-record']);
    expect(found(last, records.toSpliced(at, 1))).toEqual(['folder-record']);
  }
});

it('a mixture of two moments that the assessment never was at is found', () => {
  const [old, now] = [recordsIn(first), recordsIn(last)];
  const mixed = old.map((one) => (one.id === 'small' ? (now.find(({ id }) => id === 'small') ?? one) : one));
  expect(found(first, mixed)).toEqual(['folder-record']);
});

it('world data of its own that is altered, gone or put in is found', () => {
  const own = (path: string) => last.find((file) => file.path === path);
  const path = 'world/adequacy.yaml';
  const others = last.filter((file) => file.path !== path);
  const records = recordsIn(last);
  expect(found([...others, { path, text: `${own(path)?.text} ` }], records)).toEqual(['folder-file']);
  expect(found(others, records)).toEqual(['folder-file']);
  expect(found([...last, { path: 'world/more.yaml', text: '' }], records)).toEqual(['folder-file']);
});

it('a release that was not made here, and an assessment that is not here, are found', () => {
  const release = { path: 'releases/9.json', text: '{}' };
  expect(found([...last, release], recordsIn(last))).toEqual(['folder-release']);
  expect(found(last, recordsIn(last), 'nobody')).toEqual(['folder-unknown']);
});
