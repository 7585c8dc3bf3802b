import { wordsOf } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import { stripSample as sample } from '../testing/argument-samples.js';
import { allNodes } from '../testing/inspect.js';
import { standingStripChart, type StripEvent } from './standing-strip.js';

const options = { words: wordsOf.nb, width: 960 };
const chart = standingStripChart(sample, options);

test('the table has how many claims stood how from each day that changed it, and what happened', () => {
  expect(chart.table.rows).toHaveLength(sample.periods.length);
  expect(chart.table.rows[1]).toEqual({
    ref: 'schrems-2',
    cells: ['16. juli 2020', '8', '3', '2', '2', 'Schrems II'],
  });
});

test('the sentence says how the claims stand on the last day, the best first', () => {
  expect(chart.sentence).toBe(
    'Slik står de 15 påstandene fra 1. januar 2020 til 24. november 2026. Den siste dagen: 6 står, 8 utfordret og 1 ikke underbygget.',
  );
});

test('at every day the shares fill the strip', () => {
  const rects = allNodes(chart.svg).filter(({ attributes }) => attributes['data-standing'] !== undefined);
  for (const { from } of sample.periods) {
    const column = rects.filter(({ attributes }) => attributes['data-from'] === from);
    expect(column.reduce((sum, { attributes }) => sum + Number(attributes['height']), 0)).toBeCloseTo(44, 1);
  }
});

test.each([340, 640, 1168])(
  'at most five events are named, and no name lies over another, at %i px',
  (width) => {
    const crowded = {
      ...sample,
      events: sample.periods.flatMap(({ from }, k): StripEvent[] =>
        [1, 2, 3].map((n) => ({
          ref: `e${k}-${n}`,
          date: from,
          label: { nb: `Hendelse ${k} ${n}` },
          moved: n,
        })),
      ),
    };
    const { svg } = standingStripChart(crowded, { ...options, width });
    const named = allNodes(svg).filter(({ attributes }) => attributes['data-ref'] !== undefined);
    expect(named.length).toBeGreaterThan(0);
    expect(named.length).toBeLessThanOrEqual(5);
  },
);

test('without claims the picture says so', () => {
  expect(standingStripChart({ ...sample, periods: [] }, options).sentence).toBe(
    'Konklusjonen har ingen påstander, så det er ingenting å vise over tid.',
  );
});
