import { wordsOf } from '@risikobilde/words/all';
import { parseLocalDate } from '@risikobilde/core';
import { expect, test } from 'vitest';
import { timelineSample as sample } from '../testing/argument-samples.js';
import { allNodes } from '../testing/inspect.js';
import { timelineChart } from './timeline.js';

const chart = timelineChart(sample, { words: wordsOf.nb, width: 960 });
const day = (date: string) => parseLocalDate(date) ?? sample.asOf;

test('the table has every event and every change of a claim, oldest first', () => {
  const events = sample.lanes.flatMap((lane) => lane.events).length;
  const changes = (sample.claims ?? []).flatMap((claim) => claim.changes).length;
  expect(chart.table.rows).toHaveLength(events + changes);
  expect(chart.table.rows[0]).toEqual({
    ref: 'privacy-shield',
    cells: ['12. juli 2016', '16. juli 2020', 'Lov og rett', 'Privacy Shield'],
  });
});

test('the sentence counts the events, names the latest by the day and says how the claims stood', () => {
  expect(chart.sentence).toBe(
    '14 hendelser fra 1. januar 2016 til 31. desember 2027. Den siste før 24. november 2025 er «Latombe anket» (31. oktober 2025). Påstandene den dagen: 2 utfordret.',
  );
});

test('another day gives other standings', () => {
  const { sentence } = timelineChart(
    { ...sample, asOf: day('2024-01-01') },
    { words: wordsOf.nb, width: 960 },
  );
  expect(sentence).toContain('Påstandene den dagen: 2 står.');
});

test('what happens after the day is drawn open', () => {
  const marks = (asOf: string) =>
    allNodes(timelineChart({ ...sample, asOf: day(asOf) }, { words: wordsOf.nb, width: 960 }).svg).filter(
      ({ attributes }) => attributes['transform'] !== undefined && attributes['fill'] === '#ffffff',
    ).length;
  expect(marks('2025-11-24')).toBe(1);
  expect(marks('2020-01-01')).toBe(12);
});

test('an event outside the period is left out, one that lasts into it stays', () => {
  const { table } = timelineChart(
    { ...sample, from: day('2019-01-01'), claims: [] },
    { words: wordsOf.nb, width: 960 },
  );
  expect(table.rows[0]?.ref).toBe('privacy-shield');
  expect(table.rows.map(({ ref }) => ref)).not.toContain('gdpr');
});

test('without events the picture says so', () => {
  const empty = timelineChart({ ...sample, lanes: [], claims: [] }, { words: wordsOf.nb, width: 340 });
  expect(empty.sentence).toBe('Ingen hendelser er registrert i denne perioden.');
});
