import { describe, expect, test } from 'vitest';
import { resultOf } from '../../../conformance/evaluate-case.js';
import { differences, filesThere, readCases, readManifest } from '../../../conformance/read.js';

const { files, tolerance } = readManifest();

test('the corpus is what its manifest says, file by file', () => {
  expect(filesThere()).toEqual(files);
});

test('the corpus holds cases of both types, at five days of the Altinn case', () => {
  const cases = readCases();
  expect(new Set(cases.map(({ type }) => type))).toEqual(new Set(['evaluate', 'diff']));
  expect(cases.filter(({ id }) => /^altinn3-\d/.test(id))).toHaveLength(5);
});

describe('this implementation gives what the corpus expects', () => {
  test.each(readCases())('$id: $about', (given) => {
    const found = resultOf(given, 'figures' in given.expected);
    expect(differences(given.expected, found, tolerance)).toEqual([]);
  });
});

test('a result that differs is told by its place, and a figure within the tolerance is none', () => {
  const expected = { claims: [{ id: 'a', standing: 'fallen' }], figures: [{ expected: 100 }] };
  expect(differences(expected, structuredClone(expected), 1e-4)).toEqual([]);
  expect(differences(expected, { ...expected, figures: [{ expected: 100.005 }] }, 1e-4)).toEqual([]);
  expect(differences(expected, { ...expected, figures: [{ expected: 101 }] }, 1e-4)).toEqual([
    'figures.0.expected: 100, found 101',
  ]);
  expect(differences(expected, { claims: [], figures: [] }, 1e-4)).toHaveLength(2);
});
