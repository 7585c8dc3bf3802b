import { routes } from '@risikobilde/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
const base = '/api/assessments/live';

beforeAll(async () => {
  server = await startTestServer();
  await send(server, 'POST', '/api/assessments', { from: 'empty', id: 'live', title: { nb: 'Levende' } });
});
afterAll(() => server.close());

type Message = { readonly type: string; readonly [name: string]: unknown };

/** A window that has the assessment open. */
const open = async (query = '', headers: Readonly<Record<string, string>> = {}, of = base) => {
  const ending = new AbortController();
  const response = await fetch(new URL(`${of}/live${query}`, server.url), {
    headers,
    signal: ending.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const messages: Message[] = [];
  let text = '';
  const next = async (type: string): Promise<Message> => {
    for (;;) {
      const at = messages.findIndex((message) => message.type === type);
      const [found] = at === -1 ? [] : messages.splice(at, 1);
      if (found !== undefined) return found;
      const chunk = await reader?.read();
      if (chunk === undefined || chunk.done) throw new Error('the stream ended');
      text += chunk.value;
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const data = /^data: (.*)$/m.exec(part)?.[1];
        if (data !== undefined) messages.push(JSON.parse(data) as Message);
      }
    }
  };
  return { response, next, close: () => ending.abort() };
};
const country = (code: string) => ({ record: 'operator', set: { country: code } });
const revision = async (): Promise<number> => (await send(server, 'GET', base)).body['revision'] as number;

describe('a window that has an assessment open', () => {
  it('is told of edits and comments by others as they come', async () => {
    const window = await open();
    expect(window.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(await window.next('hello')).toMatchObject({ revision: await revision() });
    const made = await send(server, 'POST', `${base}/edits`, editOf(await revision(), [country('SE')]));
    expect((await window.next('edit'))['event']).toEqual(made.body['event']);
    const comment = await send(server, 'POST', `${base}/comments`, { record: 'operator', text: 'Hm' });
    expect((await window.next('comment'))['comment']).toEqual(comment.body);
    window.close();
  });

  it('that was away gets what it missed, in order and once', async () => {
    const seen = await revision();
    for (const code of ['DK', 'FI', 'IS'])
      await send(server, 'POST', `${base}/edits`, editOf(await revision(), [country(code)]));
    for (const window of [await open(`?after=${seen}`), await open('', { 'last-event-id': String(seen) })]) {
      const missed = [await window.next('edit'), await window.next('edit'), await window.next('edit')];
      expect(missed.map(({ event }) => (event as { revision: number }).revision)).toEqual([
        seen + 1,
        seen + 2,
        seen + 3,
      ]);
      window.close();
    }
  });

  it('sees who else is in which record, until they leave', async () => {
    const window = await open('?client=window-aaaa');
    const other = await open('?client=window-bbbb');
    await send(server, 'POST', `${base}/presence`, {
      client: 'window-bbbb',
      name: 'Kari',
      record: 'conclusion',
    });
    expect((await window.next('presence'))['present']).toEqual([
      { client: expect.any(String), name: 'Kari', record: 'conclusion' },
    ]);
    other.close();
    expect((await window.next('presence'))['present']).toEqual([]);
    window.close();
  });

  it('is told of by a name under which nobody else can speak, or leave', async () => {
    const window = await open('?client=window-cccc');
    const { you } = await window.next('hello');
    const own = await open('?client=window-dddd');
    const say = (client: string, name: string) =>
      send(server, 'POST', `${base}/presence`, { client, name, record: 'conclusion' });
    await say('window-dddd', 'Kari');
    const [told] = (await window.next('presence'))['present'] as readonly { readonly client: string }[];
    expect(JSON.stringify([told, you])).not.toContain('window-');
    expect((await own.next('hello'))['you']).toBe(told?.client);
    // All that others know of it is its name, and under that they are a window of their own.
    expect((await say(told?.client ?? '', 'Statsministeren')).status).toBe(204);
    const other = await open(`?client=${told?.client}`);
    const present = async () => (await window.next('presence'))['present'] as readonly object[];
    expect(await present()).toEqual([
      { client: told?.client, name: 'Kari', record: 'conclusion' },
      {
        client: expect.not.stringMatching(told?.client ?? ''),
        name: 'Statsministeren',
        record: 'conclusion',
      },
    ]);
    other.close();
    expect(await present()).toEqual([{ client: told?.client, name: 'Kari', record: 'conclusion' }]);
    own.close();
    expect(await present()).toEqual([]);
    window.close();
  });

  it('is told when the assessment is deleted', async () => {
    await send(server, 'POST', '/api/assessments', { from: 'empty', id: 'short', title: { nb: 'Kort' } });
    const window = await open('', {}, '/api/assessments/short');
    await send(server, 'DELETE', '/api/assessments/short?revision=1');
    expect(await window.next('deleted')).toEqual({ type: 'deleted' });
    window.close();
  });

  it('is told nothing that the table of routes does not know', async () => {
    const { events } = routes['GET /api/assessments/:id/live'].answers[200];
    const window = await open('?after=1');
    for (const message of [await window.next('hello'), await window.next('edit')])
      expect(events.safeParse(message).success).toBe(true);
    window.close();
  });
});
