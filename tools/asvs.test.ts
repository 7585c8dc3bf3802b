import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

// docs/asvs.md holds every requirement of levels 1 and 2, and names no test that is not there.

/**
 * The requirements of levels 1 and 2 of ASVS 4.0.3, by section: what is left out is deleted in the standard or of level 3. Source:
 * the table in English in github.com/OWASP/ASVS, folder 4.0, as released.
 */
const sections: Readonly<Record<string, string>> = {
  '1.1': '1-7',
  '1.2': '1-4',
  '1.4': '1 4 5',
  '1.5': '1-4',
  '1.6': '1-4',
  '1.7': '1-2',
  '1.8': '1-2',
  '1.9': '1-2',
  '1.10': '1',
  '1.11': '1-2',
  '1.12': '2',
  '1.14': '1-6',
  '2.1': '1-12',
  '2.2': '1-3',
  '2.3': '1-3',
  '2.4': '1-5',
  '2.5': '1-7',
  '2.6': '1-3',
  '2.7': '1-6',
  '2.8': '1-7',
  '2.9': '1-3',
  '2.10': '1-4',
  '3.1': '1',
  '3.2': '1-4',
  '3.3': '1-4',
  '3.4': '1-5',
  '3.5': '1-3',
  '3.7': '1',
  '4.1': '1-3 5',
  '4.2': '1-2',
  '4.3': '1-3',
  '5.1': '1-5',
  '5.2': '1-8',
  '5.3': '1-10',
  '5.4': '1-3',
  '5.5': '1-4',
  '6.1': '1-3',
  '6.2': '1-6',
  '6.3': '1-2',
  '6.4': '1-2',
  '7.1': '1-4',
  '7.2': '1-2',
  '7.3': '1 3 4',
  '7.4': '1-3',
  '8.1': '1-4',
  '8.2': '1-3',
  '8.3': '1-8',
  '9.1': '1-3',
  '9.2': '1-4',
  '10.2': '1-2',
  '10.3': '1-3',
  '11.1': '1-8',
  '12.1': '1-3',
  '12.2': '1',
  '12.3': '1-6',
  '12.4': '1-2',
  '12.5': '1-2',
  '12.6': '1',
  '13.1': '1 3-5',
  '13.2': '1-3 5-6',
  '13.3': '1-2',
  '13.4': '1-2',
  '14.1': '1-4',
  '14.2': '1-6',
  '14.3': '2-3',
  '14.4': '1-7',
  '14.5': '1-4',
};
const numbersOf = ([section, which]: readonly [string, string]): readonly string[] =>
  which.split(' ').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, at) => `${section}.${from + at}`);
  });
const states = ['met', 'in part', 'not met', 'not applicable', 'for whoever runs it'];

const read = (path: string): string => readFileSync(new URL(`../docs/${path}`, import.meta.url), 'utf8');
const page = read('asvs.md');
const rows = page.split('\n').flatMap((line) => {
  const [no = '', level = '', asks = '', state = '', how = ''] = line
    .replaceAll(/^\| | \|$/g, '')
    .split(' | ');
  return /^\d+\.\d+\.\d+$/.test(no) ? [{ no, level, asks, state, how }] : [];
});

it('every requirement of levels 1 and 2 has one row, in order, with a state and a reason', () => {
  expect(rows.map(({ no }) => no)).toEqual(Object.entries(sections).flatMap(numbersOf));
  for (const { no, level, asks, state, how } of rows)
    expect([no, ['1', '2'].includes(level), asks !== '', states.includes(state), how !== '']).toEqual([
      no,
      true,
      true,
      true,
      true,
    ]);
});

it('the numbers at the top are those of the rows', () => {
  for (const state of [...states, 'all']) {
    const n = state === 'all' ? rows.length : rows.filter((row) => row.state === state).length;
    expect(page).toContain(`| ${state} | ${n} |`);
  }
});

const isThere = (path: string): boolean =>
  ['packages/', '', 'packages/server/src/'].some((folder) =>
    existsSync(new URL(`../${folder}${path}`, import.meta.url)),
  );

it.each(['asvs.md', 'security.md'])('every test that %s names by its path is there', (name) => {
  const named = [...read(name).matchAll(/`([\w./-]+\.(?:test\.tsx?|e2e\.mjs))`/g)].map(
    ([, path = '']) => path,
  );
  expect(named.length).toBeGreaterThan(20);
  const ofPath = named.filter((path) => path.includes('/'));
  expect(ofPath.filter((path) => !isThere(path))).toEqual([]);
});

it('what is met by a test that is named, or says that it was only read', () => {
  const unsaid = rows.filter(
    ({ state, how }) =>
      state === 'met' && !/`[\w./-]+\.(?:test\.tsx?|e2e\.mjs)`|not tested|git|by a tool|JSON, YAML/.test(how),
  );
  expect(unsaid.map(({ no, how }) => [no, how])).toEqual([]);
});
