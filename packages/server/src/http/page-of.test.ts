import fc from 'fast-check';
import { expect, test } from 'vitest';
import { send, startTestServer } from '../testing/test-server.js';
import { pageOf } from './page-of.js';

const walk = (
  all: readonly string[],
  limit: number,
  between: (all: readonly string[]) => readonly string[],
) => {
  const seen: string[] = [];
  let left = all;
  for (let after: string | undefined; ; ) {
    const { page, next } = pageOf(left, (one) => one, { after, limit });
    expect(page.length).toBeLessThanOrEqual(limit);
    seen.push(...page);
    if (next.next === undefined) return seen;
    after = next.next;
    left = between(left);
  }
};
const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { maxLength: 40 }).map((all) => all.toSorted());

test('pages after each other hold everything once, in order', () => {
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 9 }), (all, limit) => {
      expect(walk(all, limit, (left) => left)).toEqual(all);
    }),
  );
});

test('nothing that stays is left out or told twice when the last of a page is deleted before the next is asked for', () => {
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 9 }), (all, limit) => {
      let deleted: string | undefined;
      const seen = walk(all, limit, (left) => {
        if (deleted !== undefined) return left;
        deleted = left[limit - 1];
        return left.filter((one) => one !== deleted);
      });
      expect(seen).toEqual(all);
    }),
  );
});

test('the list of assessments is given a page at a time', async () => {
  const server = await startTestServer();
  for (const id of ['a', 'b', 'c'])
    await send(server, 'POST', '/api/assessments', { from: 'empty', id, title: { nb: id } });
  const page = async (query: string) => {
    const { body } = await send(server, 'GET', `/api/assessments?${query}`);
    return [(body['assessments'] as readonly { readonly id: string }[]).map(({ id }) => id), body['next']];
  };
  expect(await page('limit=2')).toEqual([['a', 'b'], 'b']);
  expect(await page('limit=2&after=b')).toEqual([['c'], undefined]);
  expect((await send(server, 'GET', '/api/assessments?limit=501')).status).toBe(400);
  await server.close();
});
