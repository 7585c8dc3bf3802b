import { afterAll, beforeAll, expect, it } from 'vitest';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
const listed = '/api/assessments/listed';
const get = (query: string) => send(server, 'GET', `${listed}/events?${query}`);
const revisionsOf = ({ body }: Awaited<ReturnType<typeof get>>) => ({
  revisions: (body['events'] as readonly { readonly revision: number }[]).map(({ revision }) => revision),
  next: body['next'],
});

/**
 * Ten edits: of the title in turn with a party, whose name once holds what a change of the title begins with. The first of the title also
 * has a field of its own that is called as what says what a change is of, and that names the party.
 */
const none = [{ field: 'party.role', record: 'party', why: { nb: 'Ingen' } }];
beforeAll(async () => {
  server = await startTestServer();
  await send(server, 'POST', '/api/assessments', { from: 'empty', id: 'listed', title: { nb: 'Listet' } });
  const party = { kind: 'party', id: 'party', name: { nb: 'A' }, type: 'authority', country: 'NO' };
  const edits = [
    [{ record: 'party', add: party }],
    [{ record: 'party', set: { 'name.nb': '"record":"listed"' } }],
    ...Array.from({ length: 8 }, (_, n) => [
      n % 2 === 0
        ? { record: 'listed', set: { 'title.nb': `Tittel ${n}`, ...(n === 0 && { none }) } }
        : { record: 'party', set: { 'name.nb': `Navn ${n}` } },
    ]),
  ];
  for (const [n, changes] of edits.entries())
    expect((await send(server, 'POST', `${listed}/edits`, editOf(n + 1, changes))).status).toBe(201);
});
afterAll(() => server.close());

it('edits come oldest first after a revision, and newest first before one, each once and all of them', async () => {
  const oldest = [await get('after=0&limit=6'), await get('after=6&limit=6')].map(revisionsOf);
  expect(oldest).toEqual([
    { revisions: [1, 2, 3, 4, 5, 6], next: 6 },
    { revisions: [7, 8, 9, 10, 11], next: undefined },
  ]);
  const newest = [await get('before=2147483647&limit=6'), await get('before=6&limit=6')].map(revisionsOf);
  expect(newest).toEqual([
    { revisions: [11, 10, 9, 8, 7, 6], next: 6 },
    { revisions: [5, 4, 3, 2, 1], next: undefined },
  ]);
  expect(revisionsOf(await get('after=3&before=6'))).toEqual({ revisions: [5, 4], next: undefined });
  expect(revisionsOf(await get('before=1'))).toEqual({ revisions: [], next: undefined });
});

it('the edits of one record are those that changed it, whatever words others hold', async () => {
  expect(revisionsOf(await get('record=listed&after=1')).revisions).toEqual([4, 6, 8, 10]);
  expect(revisionsOf(await get('record=party&after=1')).revisions).toEqual([2, 3, 5, 7, 9, 11]);
  const pages = [
    await get('record=party&before=2147483647&after=1&limit=4'),
    await get('record=party&before=5&after=1&limit=4'),
  ];
  expect(pages.map(revisionsOf)).toEqual([
    { revisions: [11, 9, 7, 5], next: 5 },
    { revisions: [3, 2], next: undefined },
  ]);
  expect(revisionsOf(await get('record=nobody&after=1')).revisions).toEqual([]);
});

it.each(['record=../x', 'before=0', 'before=x', 'limit=501'])('is refused for %s', async (query) => {
  expect((await get(query)).status).toBe(400);
});

it('those who have written are named once', async () => {
  expect((await send(server, 'GET', `${listed}/writers`)).body).toEqual({
    writers: [{ id: 'local', name: 'Lokal bruker' }],
  });
  expect((await send(server, 'GET', '/api/assessments/not-there/writers')).status).toBe(404);
});
