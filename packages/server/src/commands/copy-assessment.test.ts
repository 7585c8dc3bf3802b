import { type Evaluation, groupChanges, headlineOf, type LocalDate } from '@risikobilde/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await post('/api/assessments', { from: 'altinn3', id: 'altinn3', title: { nb: 'Altinn i skyen' } });
  await post('/api/assessments', {
    from: 'empty',
    id: 'portal',
    title: { nb: 'Helseportalen' },
    subject: 'platform',
  });
});
afterAll(() => server.close());

const post = (path: string, body: object) => send(server, 'POST', path, body);
const get = async (path: string) => (await send(server, 'GET', path)).body;
type Records = readonly Readonly<Record<string, unknown>>[];
const recordsOf = async (id: string): Promise<Records> => {
  const { assessment } = await get(`/api/assessments/${id}`);
  return (assessment as { readonly records: Records }).records;
};
const edit = async (id: string, changes: readonly object[]) => {
  const { revision } = await get(`/api/assessments/${id}`);
  return post(`/api/assessments/${id}/edits`, editOf(revision as number, changes));
};
const asOf = '2026-11-24';

describe('a copy of an assessment', () => {
  it('has the records of the first under a name of its own, and says what it is a copy of', async () => {
    const made = await post('/api/assessments/altinn3/copies', { id: 'altinn-prov', title: { nb: 'Prøve' } });
    expect([made.status, made.body]).toEqual([201, { id: 'altinn-prov', revision: 1 }]);
    const [first, copy] = [await recordsOf('altinn3'), await recordsOf('altinn-prov')];
    const others = (records: Records) => records.filter(({ kind }) => kind !== 'assessment');
    expect(others(copy)).toEqual(others(first));
    expect(copy).toContainEqual(expect.objectContaining({ id: 'altinn-prov', title: { nb: 'Prøve' } }));
    const { events } = await get('/api/assessments/altinn-prov/events');
    expect(events).toEqual([
      expect.objectContaining({ why: 'Kopi av «Altinn i skyen» (altinn3), revisjon 1' }),
    ]);
    expect(await get('/api/assessments/altinn-prov/verify')).toMatchObject({ ok: true });
  });

  it('has nothing decided because the first had, and is not in the archive because the first is', async () => {
    const asked = { id: 'asked', kind: 'decision', type: 'adviceRequest', by: { nb: 'Leder' }, on: asOf };
    const made = await edit('portal', [
      { record: 'asked', add: { ...asked, why: { nb: 'Før godkjenning' } } },
      { record: 'portal', set: { archived: asOf } },
    ]);
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    await post('/api/assessments/portal/copies', { id: 'portal-2', title: { nb: 'To' } });
    const kinds = (records: Records) => records.map(({ kind }) => kind);
    expect(kinds(await recordsOf('portal'))).toContain('decision');
    const copy = await recordsOf('portal-2');
    expect(kinds(copy)).not.toContain('decision');
    expect(copy.find(({ kind }) => kind === 'assessment')).not.toHaveProperty('archived');
    await edit('portal', [{ record: 'portal', unset: ['archived'] }]);
  });

  it('is refused under an id that is taken, and of what is not there', async () => {
    const body = { id: 'portal', title: { nb: 'x' } };
    expect((await post('/api/assessments/altinn3/copies', body)).body['code']).toBe('assessment-exists');
    expect((await post('/api/assessments/none/copies', { ...body, id: 'y' })).body['code']).toBe('not-found');
  });
});

describe('the archive', () => {
  const listed = async () =>
    ((await get('/api/assessments'))['assessments'] as Records).find(({ id }) => id === 'portal');

  it('is a day in the assessment, put in by an edit, told by the list and taken away again', async () => {
    await edit('portal', [{ record: 'portal', set: { archived: asOf } }]);
    expect(await listed()).toMatchObject({ archived: asOf });
    expect(await get('/api/assessments/portal/verify')).toMatchObject({ ok: true });
    await edit('portal', [{ record: 'portal', unset: ['archived'] }]);
    expect(await listed()).not.toHaveProperty('archived');
  });
});

describe('an assessment in a line', () => {
  it('says of a new platform how far it has come, and that its conclusion says nothing yet', async () => {
    expect(await get(`/api/assessments/portal/in-short?asOf=${asOf}`)).toMatchObject({
      subject: 'platform',
      conclusion: 'notDecided',
      claims: 0,
      path: { done: 0, of: 11 },
    });
  });

  it('says of the example what its own evaluation says', async () => {
    const short = await get(`/api/assessments/altinn3/in-short?asOf=${asOf}`);
    const { evaluation } = await get(`/api/assessments/altinn3/evaluation?asOf=${asOf}`);
    const { conclusion, claims } = evaluation as Evaluation;
    expect(short).toMatchObject({
      conclusion: conclusion.standing,
      claims: conclusion.claims.length,
      headline: headlineOf(conclusion),
      tasks: groupChanges(claims, asOf as LocalDate).length,
    });
    expect(short['tasks']).toBeGreaterThan(0);
  });
});

describe('the start page', () => {
  it('gets the library, and has it already the next time', async () => {
    const { body, headers } = await send(server, 'GET', '/api/library');
    expect((body['items'] as Records).length).toBeGreaterThan(80);
    const again = await send(server, 'GET', '/api/library', undefined, {
      'if-none-match': headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
  });

  it('gets a sentence of the example, and from which day on it stood how', async () => {
    const picture = await get(`/api/live-picture?asOf=${asOf}`);
    const spans = picture['spans'] as readonly { readonly from: string; readonly standing: string }[];
    expect(picture['claim']).toBe('us-covered-by-adequacy');
    expect(spans[0]).toMatchObject({ from: '2020-01-01', standing: 'fallen' });
    // Held against the evaluation of the day itself and of the day before.
    for (const { from, standing } of spans) {
      const { evaluation } = await get(`/api/assessments/altinn3/evaluation?asOf=${from}`);
      const { claims } = evaluation as {
        readonly claims: readonly { readonly id: string; readonly standing: string }[];
      };
      expect(claims.find(({ id }) => id === picture['claim'])?.standing, from).toBe(standing);
    }
    const became = spans.find(({ standing }) => standing === 'supported');
    expect(became?.from).toBe('2023-07-10');
  });
});
