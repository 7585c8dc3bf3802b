import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sweeps } from './sweeps.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const filesIn = (folder: string): readonly string[] =>
  readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : [path];
  });
const tests = ['packages', 'tools', 'cases', 'library', 'world', 'e2e']
  .flatMap(filesIn)
  .filter((path) => /\.test\.tsx?$|\/testing\/.*\.tsx?$|^e2e\/.*\.mjs$/.test(path))
  .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));

/** The arguments of every call of a function, up to the bracket that closes it. */
const callsOf = (text: string, called: RegExp): readonly string[] =>
  [...text.matchAll(called)].map(({ index, 0: name }) => {
    let depth = 0;
    for (let at = index + name.length - 1; at < text.length; at++) {
      if (text[at] === '(') depth++;
      if (text[at] === ')') depth--;
      if (depth === 0) return text.slice(index, at + 1);
    }
    return text.slice(index);
  });

test('the tests were found', () => {
  expect(tests.length).toBeGreaterThan(250);
});

test('every program that a test starts has a time limit, so that none is left behind', () => {
  const calls = tests.flatMap(({ path, text }) =>
    callsOf(text, /\b(spawn|spawnSync|execFile|execFileSync|fork)\(/g).map((call) => ({ path, text, call })),
  );
  expect(calls.length).toBeGreaterThan(5);
  const without = calls
    // Options may stand in a variable; then their limit is in the same file.
    .filter(({ text, call }) => !/timeout/.test(call) && !(/\boptions\b/.test(call) && /timeout/.test(text)))
    .map(({ path, call }) => `${path}: ${call.slice(0, 80)}`);
  expect(without).toEqual([]);
});

test('a test waits as long as all do, or longer: no limit of its own fails it on a machine that is busy', () => {
  const { poll, whole } = { poll: 60_000, whole: 400_000 };
  const number = (said: string): number => Number(said.replaceAll('_', ''));
  const short = tests
    .filter(({ path }) => !path.startsWith('e2e/'))
    .flatMap(({ path, text }) => [
      ...callsOf(text, /\.poll\(/g)
        .filter((call) => number(/timeout: ([\d_]+)/.exec(call)?.[1] ?? `${poll}`) < poll)
        .map((call) => `${path}: ${call.slice(0, 80)}`),
      ...[...text.matchAll(/^\s*\},?\s+([\d_]{4,}),?\s*\);$/gm)]
        .filter(([, limit = '']) => number(limit) < whole)
        .map(([end]) => `${path}: ${end.trim()}`),
    ]);
  expect(short).toEqual([]);
});

test('what day it is, is said by one function: a test or a part that reads the calendar by itself has another day around midnight', () => {
  const own = ['packages', 'e2e']
    .flatMap(filesIn)
    .filter((path) => /^packages\/[^/]+\/src\/.*\.tsx?$|^e2e\/.*\.mjs$/.test(path))
    .filter((path) => {
      const text = readFileSync(`${root}${path}`, 'utf8');
      return /toISOString\(\)\s*\.(slice|substring|split)\(|\.get(UTC)?(FullYear|Month|Date)\(/.test(text);
    });
  // The calendar itself, and moments as the reader's clock has them.
  expect(own).toEqual([
    'packages/core/src/model/local-date.property.test.ts',
    'packages/words/src/format.ts',
  ]);
});

test('no property has a seed of its own: all have the one of tools/properties.mjs', () => {
  const own = tests.filter(({ text }) => /\bfc\b/.test(text) && /\bseed:/.test(text));
  expect(own.map(({ path }) => path)).toEqual([]);
});

test('every file that is left to the whole run is there', () => {
  const paths = tests.map(({ path }) => path);
  const gone = sweeps.filter((sweep) => {
    const [folder = '', end] = sweep.split('*');
    return !paths.some((path) =>
      end === undefined ? path === sweep : path.startsWith(folder) && path.endsWith(end),
    );
  });
  expect(gone).toEqual([]);
});

test('nothing is skipped or left alone by hand', () => {
  const left = tests.filter(({ path, text }) =>
    path.startsWith('tools/tests.') ? false : /\b(it|test|describe)\.(skip|only|todo)\b/.test(text),
  );
  expect(left.map(({ path }) => path)).toEqual([]);
});
