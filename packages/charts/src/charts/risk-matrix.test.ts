import { wordsOf } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import { oneScenarioSample, riskMatrixSample as sample } from '../testing/risk-samples.js';
import { allNodes } from '../testing/inspect.js';
import { goldenLanguages } from '../testing/golden-set.js';
import { riskMatrixChart } from './risk-matrix.js';

const chart = riskMatrixChart(sample, { words: wordsOf.nb, width: 960 });
const refs = (state: string) =>
  allNodes(chart.svg)
    .filter(({ attributes }) => attributes['data-state'] === state)
    .map(({ attributes }) => attributes['data-ref']);

test('the table has a row per scenario with its bands and levels', () => {
  expect(chart.table.rows.map(({ ref }) => ref)).toEqual(sample.scenarios.map(({ ref }) => ref));
  expect(chart.table.rows[0]?.cells).toEqual([
    '1 Uvedkommende får innsyn i meldinger i innboksen',
    'Høy (sannsynlighet 4, konsekvens 4)',
    'Moderat (sannsynlighet 3, konsekvens 3)',
    'Moderat (sannsynlighet 2, konsekvens 3)',
  ]);
});

test('the sentence counts scenarios by band now, before and with what is planned', () => {
  const inEach = goldenLanguages.map((language) => [
    language,
    riskMatrixChart(sample, { words: wordsOf[language], width: 960 }).sentence,
  ]);
  expect(Object.fromEntries(inEach)).toEqual({
    nb: 'Av 12 scenarioer (Internasjonal sky) har nå 10 moderat og 2 lav risiko, og ingen har høy. Før tiltak hadde 3 høy, 8 moderat og 1 lav risiko. Med planlagte tiltak får 9 moderat og 3 lav risiko. 3 av 12 kan nå ha høyere risiko enn nivået sier.',
    nn: 'Av 12 scenario (Internasjonal sky) har no 10 moderat og 2 låg risiko, og ingen har høg. Før tiltak hadde 3 høg, 8 moderat og 1 låg risiko. Med planlagde tiltak får 9 moderat og 3 låg risiko. 3 av 12 kan no ha høgare risiko enn nivået seier.',
    en: 'Of 12 scenarios (International cloud), the risk is now moderate in 10 and low in 2, and high in none. Before measures it was high in 3, moderate in 8 and low in 1. With planned measures it becomes moderate in 9 and low in 3. 3 of 12 may now have higher risk than the level says.',
  });
});

test('every scenario is marked where it is now, and elsewhere only where it was or goes', () => {
  expect(refs('current')).toHaveLength(12);
  expect(refs('initial')).not.toContain('scenario-3');
  expect(refs('initial')).toContain('scenario-1');
  expect(refs('planned')).toEqual(expect.arrayContaining(['scenario-1', 'scenario-3', 'scenario-7']));
  expect(refs('planned')).not.toContain('scenario-2');
});

test('a level that may be graver says so in the table and the list, and its mark has a ring', () => {
  expect(chart.table.rows[4]?.cells[2]).toMatch(/^Lav, kan være moderat \(29 %\) \(sannsynlighet/);
  const ringed = allNodes(chart.svg)
    .filter((mark) => mark.attributes['data-state'] === 'current')
    .filter((mark) => allNodes(mark).filter(({ tag }) => tag === 'circle').length === 2)
    .map(({ attributes }) => attributes['data-ref']);
  expect(ringed.toSorted((a, b) => (String(a) < String(b) ? -1 : 1))).toEqual([
    'scenario-12',
    'scenario-2',
    'scenario-5',
  ]);
});

test('of one scenario the cells that it may be in are marked, with how likely each is', () => {
  const { svg, sentence } = riskMatrixChart(oneScenarioSample, { words: wordsOf.nb, width: 960 });
  const marked = allNodes(svg).flatMap(({ attributes }) => attributes['data-share'] ?? []);
  expect(marked).toEqual([0.29, 0.16, 0.41]);
  expect(sentence).toContain('er nå lav, kan være moderat (29 %).');
});

test('every cell has an id made of its levels', () => {
  const cells = allNodes(chart.svg).filter(({ attributes }) => attributes['data-likelihood'] !== undefined);
  expect(cells).toHaveLength(25);
  expect(cells.map(({ attributes }) => attributes['id'])).toContain('risk-matrix-cell-5-1');
});

test('forty scenarios in one cell lie beside each other', () => {
  const cell = { likelihoodLevel: 3, consequenceLevel: 3 };
  const scenarios = Array.from({ length: 40 }, (_, k) => ({
    ref: `s-${k}`,
    title: { nb: `Nr. ${k}` },
    initial: cell,
    current: cell,
  }));
  const { svg } = riskMatrixChart({ scale: sample.scale, scenarios }, { words: wordsOf.nb, width: 340 });
  const marks = allNodes(svg)
    .filter(({ attributes }) => attributes['data-state'] === 'current')
    .map((mark) => allNodes(mark).find(({ tag }) => tag === 'circle')?.attributes ?? {});
  expect(marks).toHaveLength(40);
  const places = marks.map(({ cx, cy }) => [Number(cx), Number(cy)] as const);
  for (const [k, [x, y]] of places.entries()) {
    for (const [x2, y2] of places.slice(k + 1)) expect(Math.hypot(x - x2, y - y2)).toBeGreaterThanOrEqual(24);
  }
});

test('a matrix where nothing is judged says so', () => {
  const empty = riskMatrixChart({ scale: sample.scale, scenarios: [] }, { words: wordsOf.nn, width: 340 });
  expect(empty.table.rows).toEqual([]);
  expect(empty.sentence).toMatch(/^Ingen scenario er vurderte enno/);
});
