import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { screens } from '../e2e/browser.mjs';
import { addresses, assessments, places, placesAsked } from '../e2e/places.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));

const paths = places.map(({ path }) => path);

test('the crawler walks every screen of the menu, of a platform and of a service', () => {
  expect(screens.length).toBeGreaterThan(17);
  expect(paths).toEqual(
    expect.arrayContaining(assessments.flatMap((id) => screens.map((screen) => `/a/${id}/${screen ?? ''}`))),
  );
});

test('the crawler walks every address that the router has, however it is written there', () => {
  const router = readFileSync(`${root}packages/web/src/app/router.tsx`, 'utf8');
  // Counted in another way than the addresses are read.
  expect(addresses).toHaveLength(router.split(' path: ').length - 1);
  for (const address of addresses.filter((one) => one !== '/a/$id'))
    expect(paths, address).toContain(address.replace('$id', 'altinn3'));
});

test('every place is known by one name, is walked when all are asked for, and one that is not there is refused', () => {
  const names = places.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const all = placesAsked({ RISIKOBILDE_TESTS: 'long' });
  expect(new Set(all.asked.map(({ name }) => name))).toEqual(new Set(names));
  expect(all.asked).toHaveLength(names.length);
  expect(placesAsked({ CRAWL: 'all' })).toEqual(all);
  expect(placesAsked({ CRAWL: '/ny' }).asked.map(({ path }) => path)).toEqual(['/ny']);
  expect(() => placesAsked({ CRAWL: '/nytt' })).toThrow('no such place: /nytt');
});

test('asked for nothing, it goes to every place too, and presses less there', () => {
  const { asked, isShallow } = placesAsked({});
  expect([asked.length, isShallow]).toEqual([places.length, true]);
  expect(placesAsked({ RISIKOBILDE_TESTS: 'long' }).isShallow).toBe(false);
});
