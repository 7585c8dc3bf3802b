import { wordsOf } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import { alternativesSample as sample } from '../testing/risk-samples.js';
import { allNodes } from '../testing/inspect.js';
import { alternativesChart } from './alternatives.js';

const chart = alternativesChart(sample, { words: wordsOf.nb, width: 960 });

test('the table has a row per alternative with the count of each band, highest first', () => {
  expect(chart.table.columns.map(({ label }) => label)).toEqual([
    'Alternativ',
    'Høy',
    'Moderat',
    'Lav',
    'Ikke vurdert',
  ]);
  expect(chart.table.rows.map(({ cells }) => cells)).toEqual([
    ['Egen drift (Altinn II)', '3', '6', '3', '0'],
    ['Internasjonal sky', '1', '7 (4 kan være verre)', '4 (1 kan være verre)', '0'],
    ['Lokal sky', '2', '6', '2 (2 kan være verre)', '2'],
  ]);
});

test('the sentence has the same counts', () => {
  expect(chart.sentence).toBe(
    'Scenarioer etter risiko. Egen drift (Altinn II): 3 høy, 6 moderat og 3 lav. Internasjonal sky: 1 høy, 7 moderat og 4 lav (5 av dem kan være verre). Lokal sky: 2 høy, 6 moderat, 2 lav og 2 ikke vurdert (2 av dem kan være verre).',
  );
});

test('bars of the same count are equally long in every panel', () => {
  const panels = allNodes(chart.svg).filter(({ attributes }) =>
    `${attributes['id']}`.startsWith('alternatives-panel-'),
  );
  const widths = panels.map((panel) =>
    allNodes(panel)
      .filter(({ tag }) => tag === 'rect')
      .map(({ attributes }) => Number(attributes['width'])),
  );
  const [[, six] = [], [, sure = 0, unsure = 0] = [], [, alike] = []] = widths;
  expect(six).toBe(alike);
  // Seven in two parts: three that are moderate, and four that may be worse.
  expect(sure + unsure).toBeCloseTo((7 * (six ?? 0)) / 6, 1);
  expect(unsure / sure).toBeCloseTo(4 / 3, 2);
});

test('what may be worse has not the colour of what is not', () => {
  const [, cloud] = allNodes(chart.svg).filter(({ attributes }) =>
    `${attributes['id']}`.startsWith('alternatives-panel-'),
  );
  const fills = allNodes(cloud ?? expect.fail('no panel'))
    .filter(({ tag }) => tag === 'rect')
    .map(({ attributes }) => attributes['fill']);
  expect(new Set(fills.slice(0, 5)).size).toBe(5);
});

test('where nothing is assessed the picture says so', () => {
  const empty = alternativesChart({ ...sample, alternatives: [] }, { words: wordsOf.en, width: 340 });
  expect(empty.sentence).toBe('No alternatives have been assessed yet.');
});
