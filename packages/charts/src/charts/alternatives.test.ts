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
    ['Internasjonal sky', '1', '7', '4', '0'],
    ['Lokal sky', '2', '6', '2', '2'],
  ]);
});

test('the sentence has the same counts', () => {
  expect(chart.sentence).toBe(
    'Scenarioer etter risiko. Egen drift (Altinn II): 3 høy, 6 moderat og 3 lav. Internasjonal sky: 1 høy, 7 moderat og 4 lav. Lokal sky: 2 høy, 6 moderat, 2 lav og 2 ikke vurdert.',
  );
});

test('bars of the same count are equally long in every panel', () => {
  const panels = allNodes(chart.svg).filter(({ attributes }) =>
    `${attributes['id']}`.startsWith('alternatives-panel-'),
  );
  const moderate = panels.map(
    (panel) => allNodes(panel).filter(({ tag }) => tag === 'rect')[1]?.attributes['width'],
  );
  expect(moderate[0]).toBe(moderate[2]);
  expect(Number(moderate[1])).toBeGreaterThan(Number(moderate[0]));
});

test('where nothing is assessed the picture says so', () => {
  const empty = alternativesChart({ ...sample, alternatives: [] }, { words: wordsOf.en, width: 340 });
  expect(empty.sentence).toBe('No alternatives have been assessed yet.');
});
