import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
const base = '/api/assessments/discussed/comments';

beforeAll(async () => {
  server = await startTestServer();
  await send(server, 'POST', '/api/assessments', { from: 'empty', id: 'discussed', title: { nb: 'Omtalt' } });
});
afterAll(() => server.close());

describe('a comment', () => {
  it('is about a record, gets replies, is resolved and opened again', async () => {
    const begun = await send(server, 'POST', base, {
      record: 'conclusion',
      field: 'body.nb',
      quote: 'svaret',
      text: 'Hva hviler dette på?',
    });
    expect(begun.status).toBe(201);
    const id = String(begun.body['id']);
    await send(server, 'POST', `${base}/${id}/replies`, { text: 'På påstand 3.' });
    const resolved = await send(server, 'POST', `${base}/${id}/resolve`);
    expect(resolved.body).toMatchObject({
      record: 'conclusion',
      field: 'body.nb',
      quote: 'svaret',
      replies: [{ text: 'På påstand 3.', by: { id: 'local' } }],
      resolved: { by: { id: 'local' } },
    });
    const opened = await send(server, 'POST', `${base}/${id}/reopen`);
    expect(opened.body).not.toHaveProperty('resolved');
    expect((await send(server, 'GET', base)).body['comments']).toEqual([opened.body]);
  });

  it('keeps hostile text as the text it is', async () => {
    const text = '<script>alert(1)</script><svg onload=alert(1)> [x](javascript:alert(1)) \u202e 🏴';
    const { body } = await send(server, 'POST', base, { record: 'conclusion', text });
    expect(body['text']).toBe(text);
    const read = await send(server, 'GET', base);
    expect(read.type).toBe('application/json; charset=utf-8');
    expect(read.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each<[string, string, unknown, number, string]>([
    ['on nothing', '', { record: 'conclusio', text: 'x' }, 422, 'comment-invalid'],
    ['without words', '', { record: 'conclusion', text: '  ' }, 400, 'request-invalid'],
    ['with a NUL', '', { record: 'conclusion', text: 'a\u0000b' }, 400, 'request-invalid'],
    ['with half a character', '', '{"record":"conclusion","text":"a\\ud800"}', 400, 'request-invalid'],
    [
      'with a field that is unknown',
      '',
      { record: 'conclusion', text: 'x', html: 'y' },
      400,
      'request-invalid',
    ],
    ['that answers one that is not there', '/nope/replies', { text: 'x' }, 404, 'not-found'],
  ])('%s is refused', async (_, path, request, status, code) => {
    const before = (await send(server, 'GET', base)).text;
    const { body, status: found } = await send(server, 'POST', `${base}${path}`, request);
    expect([found, body['code']]).toEqual([status, code]);
    expect((await send(server, 'GET', base)).text).toBe(before);
  });

  it('of one assessment is not found in another', async () => {
    await send(server, 'POST', '/api/assessments', { from: 'empty', id: 'other', title: { nb: 'Annen' } });
    const { body } = await send(server, 'POST', base, { record: 'conclusion', text: 'her' });
    const elsewhere = `/api/assessments/other/comments/${String(body['id'])}`;
    expect((await send(server, 'POST', `${elsewhere}/resolve`)).status).toBe(404);
    expect((await send(server, 'POST', `${elsewhere}/replies`, { text: 'x' })).status).toBe(404);
  });
});
