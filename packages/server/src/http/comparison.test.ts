import { compareMoments, evaluate, type LocalDate, type MomentComparison } from '@risikobilde/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedCase, shippedWorld } from '../../../../tools/shipped-files.js';
import { readFolder } from '../files/read-folder.js';
import { casesFolder } from '../files/shipped-folders.js';
import { inDays } from '../testing/in-days.js';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
const altinn = '/api/assessments/altinn3';
const asOf = '2026-12-01';
type Compared = {
  readonly from: Readonly<Record<string, unknown>>;
  readonly to: Readonly<Record<string, unknown>>;
  readonly isAsGivenOut: boolean;
  readonly comparison: MomentComparison;
};
const ask = (from: string, to: string, more: { readonly readBy?: 'public' } = {}) =>
  send(server, 'GET', `${altinn}/comparison?${new URLSearchParams({ from, to, asOf, ...more }).toString()}`);
const compared = async (from: string, to: string, more = {}): Promise<Compared> => {
  const { status, body } = await ask(from, to, more);
  expect(status, JSON.stringify(body)).toBe(200);
  return body as unknown as Compared;
};
const lengths = ({ comparison: { days: _days, ...lists } }: Compared) =>
  Object.values(lists).map((list) => (Array.isArray(list) ? list.length : 'otherwise'));
const edit = async (changes: readonly unknown[]) => {
  const { body } = await send(server, 'GET', altinn);
  const edited = await send(server, 'POST', `${altinn}/edits`, editOf(body['revision'] as number, changes));
  expect(edited.status, JSON.stringify(edited.body)).toBe(201);
};
const { records } = shippedCase('altinn3').assessment;
const first = (kind: string, level: string): string => {
  const found = records.find((record) => record.kind === kind && record.level === level);
  if (found === undefined) throw new Error(`no ${kind} of level ${level}`);
  return found.id;
};

beforeAll(async () => {
  server = await startTestServer();
  await send(server, 'POST', '/api/assessments/import', {
    files: await readFolder(`${casesFolder}/altinn3`),
  });
  await send(server, 'POST', `${altinn}/releases`, { version: '3.0', on: asOf, draft: true });
});
afterAll(() => server.close());

describe('two moments of an assessment', () => {
  it.each([
    ['now', 'now'],
    [`day:${asOf}`, 'now'],
    ['edition:3.0', 'edition:3.0'],
    ['edition:3.0', 'now'],
    ['day:2021-01-01', 'day:2021-01-01'],
    ['revision:1', 'revision:1'],
  ])('%s and %s are the same when nothing was written between them', async (from, to) => {
    expect(lengths(await compared(from, to))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('a day before anything was stored is what was stored first, held against that day, and says so', async () => {
    const { from, to, isAsGivenOut, comparison } = await compared('day:2022-06-01', 'now');
    expect([from, to, isAsGivenOut]).toEqual([
      { moment: 'day:2022-06-01', on: '2022-06-01', revision: 1, isFirst: true },
      { moment: 'now', on: asOf, revision: 1 },
      false,
    ]);
    // The same without store or server.
    const { assessment } = shippedCase('altinn3');
    const on = (day: string) => ({
      assessment,
      world: shippedWorld(),
      evaluation: evaluate(assessment, shippedWorld(), day as LocalDate),
    });
    const { errors: _errors, ...expected } = compareMoments(on('2022-06-01'), on(asOf));
    const { errors: _found, ...said } = comparison;
    expect(said).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(said.happened.length).toBeGreaterThan(5);
    expect(said.claims.some(({ why }) => why.some(({ type }) => type === 'law'))).toBe(true);
  });

  it('what was written since an edition is told, and the other way round the other way', async () => {
    const measure = first('measure', 'public');
    await edit([{ record: measure, set: { 'title.nb': 'Et helt annet tiltak' } }]);
    const forth = await compared('edition:3.0', 'now');
    expect(forth.isAsGivenOut).toBe(true);
    expect(forth.comparison.records).toMatchObject([
      {
        type: 'changed',
        id: measure,
        fields: [{ path: 'title.nb', language: 'nb', after: 'Et helt annet tiltak' }],
      },
    ]);
    const back = await compared('now', 'edition:3.0');
    expect(back.comparison.records).toMatchObject([
      { type: 'changed', id: measure, fields: [{ before: 'Et helt annet tiltak' }] },
    ]);
    expect((await compared(`day:${inDays(1)}`, 'now')).comparison.records).toEqual([]);
  });

  it('what is never given out is not new since an edition, and is told between two days', async () => {
    await edit([
      {
        record: 'secret-measure',
        add: {
          id: 'secret-measure',
          kind: 'measure',
          level: 'internal',
          title: { nb: 'Internt' },
          description: { nb: 'Internt' },
          type: 'technical',
          states: [{ state: 'planned' }],
        },
      },
    ]);
    const idsSince = async (from: string) =>
      (await compared(from, 'now')).comparison.measures.map(({ id }) => id);
    expect(await idsSince('edition:3.0')).toEqual([]);
    expect(await idsSince('day:2022-06-01')).toContain('secret-measure');
  });

  it('what only the owners read is new to them, and not told for a text that everybody reads', async () => {
    await edit([
      {
        record: 'measure-for-owners',
        add: {
          id: 'measure-for-owners',
          kind: 'measure',
          level: 'owner',
          title: { nb: 'Bare for eierne' },
          description: { nb: 'Bare for eierne' },
          type: 'technical',
          states: [{ state: 'planned' }],
        },
      },
    ]);
    expect(JSON.stringify(await compared('edition:3.0', 'now'))).toContain('Bare for eierne');
    const told = await compared('edition:3.0', 'now', { readBy: 'public' });
    expect(JSON.stringify(told)).not.toContain('Bare for eierne');
    expect(JSON.stringify(told)).toContain('Et helt annet tiltak');
    expect(lengths(await compared('edition:3.0', 'edition:3.0', { readBy: 'public' }))).toEqual([
      0, 0, 0, 0, 0, 0, 0,
    ]);
  });

  it.each([
    ['edition:9.9', 404, 'not-found'],
    ['revision:99', 404, 'not-found'],
    ['revision:0', 400, 'request-invalid'],
    ['day:2026-02-31', 400, 'request-invalid'],
    ['yesterday', 400, 'request-invalid'],
    ['edition:', 400, 'request-invalid'],
  ])('%s is no moment of it', async (from, status, code) => {
    const refused = await ask(from, 'now');
    expect([refused.status, refused.body['code']]).toEqual([status, code]);
  });
});
