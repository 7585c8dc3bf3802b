import type { Words } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import { plainSpaces } from '../testing/plain-spaces.js';
import { exceedanceSample as sample } from '../testing/risk-samples.js';
import { allNodes } from '../testing/inspect.js';
import { exceedanceChart } from './exceedance.js';

const data = {
  unit: sample.unit,
  alternatives: [
    {
      ref: 'cloud',
      name: { nb: 'Sky', en: 'Cloud' },
      curve: [
        { value: 0, probability: 0.88 },
        { value: 10, probability: 0.7 },
        { value: 7400, probability: 0.05 },
      ],
      probabilityOfZero: 0.12,
      quantiles: [{ p: 0.95, value: 7400, low: 6900, high: 8100 }],
    },
  ],
};

test('the table gives the chance of a year without harm and each quantile with its certain bounds', () => {
  const { table } = plainSpaces(exceedanceChart(data, { words: wordsOf.nb, width: 960 }));
  expect(table.columns.map(({ label }) => label)).toEqual([
    'Alternativ',
    'År uten skade',
    'P95 (ett av 20 år)',
  ]);
  expect(table.rows).toEqual([{ ref: 'cloud', cells: ['Sky', '12 %', '7 400 (6 900–8 100)'] }]);
});

test('the sentence says what one year in twenty exceeds, with the figures of the data', () => {
  const inWords = (words: Words): string =>
    plainSpaces(exceedanceChart(data, { words, width: 960 })).sentence;
  expect(inWords(wordsOf.nb)).toBe(
    'I ett av 20 år blir tallet på personer høyere enn 7 400 (Sky). Sjansen for et år uten skade er 12 % (Sky).',
  );
  expect(inWords(wordsOf.en)).toBe(
    'In one year in 20 the number of persons is more than 7,400 (Cloud). The chance of a year without harm is 12% (Cloud).',
  );
});

test('each alternative has a dash and a mark of its own, so that colour is not alone', () => {
  const { svg } = exceedanceChart(sample, { words: wordsOf.nb, width: 960 });
  const curves = allNodes(svg).filter(({ attributes }) =>
    `${attributes['id']}`.startsWith('exceedance-curve-'),
  );
  const dashes = curves.map((curve) => allNodes(curve)[2]?.attributes['stroke-dasharray']);
  const marks = curves.map((curve) => allNodes(curve).at(-1)?.attributes['d']);
  expect(new Set(dashes).size).toBe(3);
  expect(new Set(marks).size).toBe(3);
});

test.each([
  ['no alternatives', []],
  [
    'an alternative that never harms',
    [
      {
        ...data.alternatives[0],
        ref: 'x',
        name: { nb: 'X' },
        curve: [],
        probabilityOfZero: 1,
        quantiles: [],
      },
    ],
  ],
])('with %s there is no curve, and the picture says so', (_, alternatives) => {
  const chart = plainSpaces(
    exceedanceChart({ unit: sample.unit, alternatives }, { words: wordsOf.nb, width: 340 }),
  );
  expect(chart.sentence).toMatch(/^Ingen fordeling kan vises/);
  expect(chart.table.rows).toEqual([]);
});
