import { wordsOf } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import { plainSpaces } from '../testing/plain-spaces.js';
import { differenceSample as sample } from '../testing/risk-samples.js';
import { differenceChart } from './difference.js';

const chart = plainSpaces(differenceChart(sample, { words: wordsOf.nb, width: 960 }));

test('the table has a row per scenario, from the most in favour to the most against, with a reading in words', () => {
  expect(chart.table.rows).toHaveLength(sample.scenarios.length);
  expect(chart.table.rows[0]?.cells).toEqual([
    'Langvarig utfall hos skyleverandøren',
    '−2 100',
    '−8 800 – −340',
    'Mindre skade',
  ]);
  expect(chart.table.rows.map(({ cells }) => cells[3])).toEqual([
    'Mindre skade',
    'Mindre skade',
    'Mindre skade',
    'Usikkert',
    'Usikkert',
    'Mer skade',
    'Mer skade',
  ]);
});

test('the sentence counts the scenarios on each side and those whose interval holds zero', () => {
  expect(chart.sentence).toBe(
    'Internasjonal sky gir mindre skade enn egen drift i 3 av 7 scenarioer og mer i 2; i 2 er forskjellen usikker, fordi intervallet omfatter null. Størst er forskjellen for «Langvarig utfall hos skyleverandøren»: −2 100 (−8 800 til −340) personer i året.',
  );
});

test('a difference too small to picture is near 0, and none at all is said in words', () => {
  const [first] = sample.scenarios;
  if (first === undefined) throw new Error('the sample has scenarios');
  const scenarios = [
    { ...first, ref: 'tiny', mean: -0.026, low: -0.079, high: -0.0016 },
    { ...first, ref: 'none', mean: 0, low: 0, high: 0 },
  ];
  const { svg } = plainSpaces(differenceChart({ ...sample, scenarios }, { words: wordsOf.nb, width: 960 }));
  expect(JSON.stringify(svg)).toContain('nær 0 (−0,1 – 0)');
  expect(JSON.stringify(svg)).toContain('ingen forskjell');
});

test('without scenarios the picture says so', () => {
  const empty = differenceChart({ ...sample, scenarios: [] }, { words: wordsOf.nb, width: 960 });
  expect(empty.sentence).toMatch(/^Ingen scenarioer er vurdert for begge/);
});
