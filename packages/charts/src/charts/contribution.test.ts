import { wordsOf } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import { plainSpaces } from '../testing/plain-spaces.js';
import { contributionSample as sample } from '../testing/risk-samples.js';
import { contributionChart } from './contribution.js';

const chart = plainSpaces(contributionChart(sample, { words: wordsOf.nb, width: 960 }));

test('the table has every measure, the one that carries most first', () => {
  expect(chart.table.rows.map(({ ref }) => ref)).toEqual([
    'encryption-in-transit',
    'backup',
    'customer-lockbox',
    'encryption-at-rest',
    'location-policy',
  ]);
  expect(chart.table.rows[0]?.cells).toEqual([
    'Kryptering under transport',
    '980',
    '+2 200',
    '3 200',
    '3,2 ganger',
  ]);
});

test('the sentence names the measure most rests on, with the figures of the data', () => {
  expect(chart.sentence).toBe(
    'Mest avhenger av «Kryptering under transport»: Svikter tiltaket alene, øker forventet skade fra 980 til 3 200 personer i året, 3,2 ganger så mye.',
  );
});

test('less than twice as much is said in per cent, and the bar tells what comes in addition', () => {
  const [first] = sample.measures;
  if (first === undefined) throw new Error('the sample has measures');
  const small = { ...sample, now: 3300, measures: [{ ...first, without: 3790 }] };
  const { sentence, svg } = plainSpaces(contributionChart(small, { words: wordsOf.nb, width: 960 }));
  expect(sentence).toMatch(/fra 3 300 til 3 800 personer i året, 15 % mer\.$/);
  expect(JSON.stringify(svg)).toContain('+490 (+15 %)');
});

test('where nothing is expected now, no factor is given', () => {
  const { table } = plainSpaces(contributionChart({ ...sample, now: 0 }, { words: wordsOf.nb, width: 960 }));
  expect(table.rows[0]?.cells.at(-1)).toBe('–');
});

test('without measures the picture says so', () => {
  expect(contributionChart({ ...sample, measures: [] }, { words: wordsOf.nb, width: 340 }).sentence).toMatch(
    /^Ingen gjennomførte tiltak/,
  );
});
