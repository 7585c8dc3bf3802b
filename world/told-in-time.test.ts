import { expect, test } from 'vitest';
import { shippedWorld } from '../tools/shipped-files.js';

const months = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];
const day = new RegExp(`(?:(\\d{1,2})\\. )?\\b(${months.join('|')}) (\\d{4})`, 'gi');
/** The days and months that a Norwegian text names, as `2026-09-27` and `2026-09`. */
const daysIn = (text: string): readonly string[] =>
  [...text.matchAll(day)].map(([, on, month = '', year = '']) =>
    [
      year,
      String(months.indexOf(month.toLowerCase()) + 1).padStart(2, '0'),
      ...(on ? [on.padStart(2, '0')] : []),
    ].join('-'),
  );

/** Words that tell of an end or a beginning that was already decided. */
const planned =
  /\b(skulle skrus på|til|til og med|fra|frem til|fram til|gjelder inn i)( \d{1,2}\.)?( til \d{1,2}\.)? [a-zæøå]+ \d{4}/i;

const facts = shippedWorld().entries.flatMap((entry) => {
  switch (entry.kind) {
    case 'source':
      return entry.events.map(({ date, knownFrom, text }) => ({
        id: `${entry.id}@${date}`,
        on: knownFrom ?? date,
        text,
      }));
    case 'series':
      return entry.editions.flatMap(({ id, date, points }) =>
        points.map(({ text }) => ({ id: `${entry.id}@${id}`, on: date, text })),
      );
    case 'technology':
    case 'mandate':
      return [{ id: entry.id, on: entry.date, text: entry.text }];
    default:
      return [];
  }
});

test('no fact tells of what happened after it could be known: that is a fact of its own, with its own day', () => {
  expect(facts.length).toBeGreaterThan(200);
  const late = facts.filter(({ on, text }) => {
    const told = text.nb ?? '';
    return daysIn(told.replaceAll(new RegExp(planned, 'gi'), '')).some(
      (named) => named > on.slice(0, named.length),
    );
  });
  expect(late.map(({ id, text }) => `${id}: ${text.nb}`)).toEqual([]);
});
