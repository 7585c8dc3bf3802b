import { expect, test } from 'vitest';
import { plainSpaces } from '../testing/plain-spaces.js';
import { differenceSample as sample } from '../testing/risk-samples.js';
import { differenceChart } from './difference.js';

const chart = plainSpaces(differenceChart(sample, { language: 'nb', width: 960 }));

test('the table has a row per scenario, from the most in favour to the most against, with a reading in words', () => {
  expect(chart.table.rows).toHaveLength(sample.scenarios.length);
  expect(chart.table.rows[0]?.cells).toEqual([
    'Langvarig utfall hos skyleverandøren',
    '−2 100',
    '−8 800 til −340',
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
  expect(chart.sentence.nb).toBe(
    'Internasjonal sky gir mindre skade enn egen drift i 3 av 7 scenarioer og mer i 2; i 2 er forskjellen usikker, fordi intervallet omfatter null. Størst er forskjellen for «Langvarig utfall hos skyleverandøren»: −2 100 (−8 800 til −340) personer i året.',
  );
});

test('without scenarios the picture says so', () => {
  const empty = differenceChart({ ...sample, scenarios: [] }, { language: 'nb', width: 960 });
  expect(empty.sentence.nb).toMatch(/^Ingen scenarioer er vurdert for begge/);
});
