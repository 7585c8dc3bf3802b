import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';

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

describe('a suggestion', () => {
  const of = '/api/assessments/suggested';
  const stored = async (): Promise<Body> => (await send(server, 'GET', of)).body as Body;
  type Body = {
    readonly revision: number;
    readonly assessment: { readonly records: readonly { readonly id: string; readonly body?: unknown }[] };
  };
  const text = async () =>
    (await stored()).assessment.records.find(({ id }) => id === 'conclusion')?.body as {
      readonly nb: string;
    };
  const write = async (nb: string) => {
    const { revision } = await stored();
    const changes = [{ record: 'conclusion', set: { 'body.nb': nb } }];
    const { status } = await send(server, 'POST', `${of}/edits`, editOf(revision, changes));
    expect(status).toBeLessThan(300);
  };
  const suggest = async (quote: string, instead: string, more: object = {}) =>
    send(server, 'POST', `${of}/suggestions`, {
      record: 'conclusion',
      field: 'body.nb',
      quote,
      instead,
      ...more,
    });
  const answer = (id: unknown, what: 'take' | 'decline', body: object) =>
    send(server, 'POST', `${of}/comments/${String(id)}/${what}`, body);
  beforeAll(async () => {
    await send(server, 'POST', '/api/assessments', {
      from: 'empty',
      id: 'suggested',
      title: { nb: 'Foreslått' },
    });
  });

  it('changes nothing until it is taken; then it is an edit by who took it, and names who made it', async () => {
    await write('Først dette.\n\nSå $& dette.');
    const { revision } = await stored();
    const { status, body } = await suggest('Så $& dette.', 'Deretter $& dette.', { text: 'Språket' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ quote: 'Så $& dette.', instead: 'Deretter $& dette.', text: 'Språket' });
    expect((await stored()).revision).toBe(revision);
    const taken = await answer(body['id'], 'take', { piece: 'Så $& dette.' });
    expect(taken.body).toMatchObject({ decision: { taken: true }, resolved: { by: { id: 'local' } } });
    expect((await text()).nb).toBe('Først dette.\n\nDeretter $& dette.');
    const { events } = (await send(server, 'GET', `${of}/events?after=${revision}`)).body;
    expect(events).toMatchObject([{ who: { id: 'local' }, why: 'Forslag fra Lokal bruker' }]);
    expect((await answer(body['id'], 'take', { piece: 'Først dette.' })).body['code']).toBe(
      'suggestion-not-possible',
    );
  });

  it('is declined with a reason, and can be opened again', async () => {
    await write('Risikoen er lav.');
    const { body } = await suggest('Risikoen er lav.', 'Risikoen er middels.');
    expect((await answer(body['id'], 'decline', { because: ' ' })).status).toBe(400);
    const declined = await answer(body['id'], 'decline', { because: 'Den er regnet ut.' });
    expect(declined.body['decision']).toEqual({ taken: false, because: 'Den er regnet ut.' });
    expect((await text()).nb).toBe('Risikoen er lav.');
    const opened = await send(server, 'POST', `${of}/comments/${String(body['id'])}/reopen`);
    expect(opened.body).not.toHaveProperty('decision');
    expect(opened.body).not.toHaveProperty('resolved');
  });

  it('for a paragraph that was changed meanwhile is refused as it was, and taken in the place of what it became', async () => {
    await write('Alt er vurdert.');
    const { body } = await suggest('Alt er vurdert.', 'Det meste er vurdert.');
    await write('Alt er nå vurdert av jurister.');
    const refused = await answer(body['id'], 'take', { piece: 'Alt er vurdert.' });
    expect([refused.status, refused.body['code']]).toEqual([409, 'suggestion-not-possible']);
    expect((await text()).nb).toBe('Alt er nå vurdert av jurister.');
    await answer(body['id'], 'take', { piece: 'Alt er nå vurdert av jurister.' });
    expect((await text()).nb).toBe('Det meste er vurdert.');
  });

  it('that the text says already, as when the machine stopped in between, is marked and changes nothing', async () => {
    await write('Gammelt.');
    const { body } = await suggest('Gammelt.', 'Nytt.');
    await write('Nytt.');
    const { revision } = await stored();
    const taken = await answer(body['id'], 'take', { piece: 'Gammelt.' });
    expect(taken.body['decision']).toEqual({ taken: true });
    expect((await stored()).revision).toBe(revision);
  });

  it.each<[string, object, string]>([
    ['for a text that is not there', { quote: 'Finnes ikke.' }, 'suggestion-not-possible'],
    ['that changes nothing', { instead: 'Her.' }, 'suggestion-not-possible'],
    ['for a field that is no text', { field: 'title' }, 'suggestion-not-possible'],
    ['for a field of the language itself', { field: '__proto__.nb' }, 'suggestion-not-possible'],
    ['for no record', { record: 'conclusio' }, 'comment-invalid'],
    ['without a text', { instead: '' }, 'request-invalid'],
  ])('%s is refused', async (_, other, code) => {
    await write('Her.');
    expect((await suggest('Her.', 'Der.', other)).body['code']).toBe(code);
  });

  it('is no other comment: one that suggests nothing is neither taken nor declined', async () => {
    const { body } = await send(server, 'POST', `${of}/comments`, { record: 'conclusion', text: 'Hm' });
    expect((await answer(body['id'], 'take', { piece: 'Her.' })).status).toBe(409);
    expect((await answer(body['id'], 'decline', { because: 'Nei' })).status).toBe(409);
  });
});
