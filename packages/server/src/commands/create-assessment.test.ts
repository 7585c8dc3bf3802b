import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const create = (body: object) => send(server, 'POST', '/api/assessments', body);
const get = (path: string) => send(server, 'GET', path);

describe('a new assessment', () => {
  it.each(['empty', 'altinn3', 'google-workspace', 'google-workspace-granheim', 'chromebook-dk'])(
    'from %s has its own id and title, and goes out as files that come in',
    async (from) => {
      const id = `from-${from}`;
      expect((await create({ from, id, title: { nb: 'Vår vurdering' } })).body).toEqual({ id, revision: 1 });
      const { body } = await get(`/api/assessments/${id}`);
      const { records } = body['assessment'] as { readonly records: readonly object[] };
      expect(records).toContainEqual(
        expect.objectContaining({ kind: 'assessment', id, title: { nb: 'Vår vurdering' } }),
      );
      const { files } = (await get(`/api/assessments/${id}/export`)).body;
      const again = await send(server, 'POST', '/api/assessments/import?replace=1', { files });
      expect(again.body).toEqual({ id, revision: 1 });
    },
  );

  it('can be made from each template that is listed, and they have titles in three languages', async () => {
    const { templates } = (await get('/api/templates')).body;
    expect(templates).toContainEqual(
      expect.objectContaining({
        id: 'empty',
        title: { nb: 'Tom vurdering', nn: 'Tom vurdering', en: 'Empty assessment' },
      }),
    );
    for (const id of [
      'altinn3',
      'altinn3-service',
      'google-workspace',
      'google-workspace-skjelvik',
      'chromebook-dk',
    ])
      expect(templates).toContainEqual(expect.objectContaining({ id }));
  });

  it('is in the list, with the newest title', async () => {
    await create({ from: 'empty', id: 'listed', title: { nb: 'Først' } });
    await send(server, 'POST', '/api/assessments/listed/edits', {
      clientEditId: 'title-edit',
      baseRevision: 1,
      changes: [{ record: 'listed', set: { 'title.nb': 'Siden' } }],
    });
    const { assessments } = (await get('/api/assessments')).body;
    expect(assessments).toContainEqual(
      expect.objectContaining({
        id: 'listed',
        title: { nb: 'Siden' },
        revision: 2,
        changedBy: { id: 'local', name: 'Lokal bruker' },
        isExample: false,
      }),
    );
  });

  it('is marked as an example in the list for as long as it says that it is one', async () => {
    await create({ from: 'altinn3', id: 'example', title: { nb: 'Eksempel' } });
    const isExample = async () => {
      const { assessments } = (await get('/api/assessments')).body;
      return (assessments as { id: string; isExample: boolean }[]).find(({ id }) => id === 'example')
        ?.isExample;
    };
    const edit = (baseRevision: number, change: object) =>
      send(server, 'POST', '/api/assessments/example/edits', {
        clientEditId: `example-edit-${baseRevision}`,
        baseRevision,
        changes: [{ record: 'example', ...change }],
      });
    expect(await isExample()).toBe(true);
    await edit(1, { unset: ['exampleOf'] });
    expect(await isExample()).toBe(false);
    const exampleOf = { author: 'digdir', address: 'https://example.org/' };
    expect((await edit(2, { set: { exampleOf } })).status).toBe(201);
    expect(await isExample()).toBe(true);
  });

  it.each([
    ['an id that is taken', { from: 'empty', id: 'listed', title: { nb: 'x' } }, 409, 'assessment-exists'],
    ['an unknown template', { from: 'emty', id: 'x', title: { nb: 'x' } }, 404, 'not-found'],
    ['a template that is a path', { from: '../../etc', id: 'x', title: { nb: 'x' } }, 400, 'request-invalid'],
    ['an id that is no id', { from: 'empty', id: 'Å X', title: { nb: 'x' } }, 400, 'request-invalid'],
    [
      'the id of a record in the template',
      { from: 'empty', id: 'conclusion', title: { nb: 'x' } },
      422,
      'files-faulty',
    ],
    ['no title', { from: 'empty', id: 'x', title: {} }, 400, 'request-invalid'],
  ])('with %s is refused', async (_, body, status, code) => {
    const refused = await create(body);
    expect([refused.status, refused.body['code']]).toEqual([status, code]);
    expect((await get('/api/assessments/x')).status).toBe(404);
  });
});

describe('a deletion', () => {
  const remove = (id: string, revision: number | '') =>
    send(server, 'DELETE', `/api/assessments/${id}?revision=${revision}`);

  it('is confirmed with the last revision; then the id is free again', async () => {
    const request = { from: 'empty', id: 'deleted', title: { nb: 'Slettes' } };
    await create(request);
    expect((await remove('deleted', 2)).body).toMatchObject({ code: 'revision-differs', revision: 1 });
    expect((await remove('deleted', '')).status).toBe(400);
    expect((await remove('deleted', 1)).status).toBe(204);
    expect((await get('/api/assessments/deleted')).status).toBe(404);
    expect((await remove('deleted', 1)).status).toBe(404);
    expect((await create(request)).body).toEqual({ id: 'deleted', revision: 1 });
  });
});
