import { wordsOf } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import { groundsSample as sample } from '../testing/argument-samples.js';
import { allNodes } from '../testing/inspect.js';
import { groundsChart } from './grounds.js';

const chart = groundsChart(sample, { words: wordsOf.nb, width: 960 });

test('the table has every ground in the order of the tree, with its standing and why', () => {
  expect(chart.table.rows.map(({ ref }) => ref)).toEqual([
    'dpf-covers-provider',
    'dpf',
    'pclob',
    'provider-certified',
    'transfers:US',
  ]);
  expect(chart.table.rows[2]?.cells).toEqual([
    'Tilsynet PCLOB er beslutningsdyktig',
    'Falt siden 27. januar 2025 (ikke kontrollert)',
    'Tre medlemmer ble avsatt.',
  ]);
});

test('the sentence says how the claim stands and counts its own grounds', () => {
  expect(chart.sentence).toBe(
    'Påstanden er utfordret. Den hviler på 3 grunnlag: 1 står, 1 utfordret og 1 ikke underbygget.',
  );
});

test('a ground that stands twice in the tree has two ids', () => {
  const [first] = sample.because;
  const twice = groundsChart(
    { ...sample, because: first === undefined ? [] : [first, first] },
    { words: wordsOf.nb, width: 340 },
  );
  const ids = allNodes(twice.svg).flatMap(({ attributes }) => attributes['id'] ?? []);
  expect(ids).toEqual([...new Set(ids)]);
});

test('a claim without grounds says that nothing holds it up', () => {
  expect(groundsChart({ ...sample, because: [] }, { words: wordsOf.nb, width: 340 }).sentence).toMatch(
    /^Påstanden har ingen grunnlag/,
  );
});
