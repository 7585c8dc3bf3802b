import { expect, test } from 'vitest';
import { day, record, text } from '../testing/fixtures.js';
import { nb } from '../testing/text-in-language.js';
import { firstVersion, textTried, versionOn } from './version-date.js';

const line = (version: string, date: string) => ({
  version,
  date: day(date),
  precision: 'month' as const,
  changes: text('Endret'),
});
const head = record('assessment', { changeLog: [line('2.6', '2024-03-01'), line('1.0', '2020-12-01')] });

test.each([
  [
    'before the first version there was none',
    '2020-08-01',
    /^Vurderingen fantes ikke 1. august 2020. Dagens tekst er prøvd/,
  ],
  [
    'between versions today’s text is tried',
    '2022-06-01',
    /^Dagens tekst \(versjon 2.6\) er prøvd mot retten 1. juni 2022/,
  ],
  ['from the day of the newest version the text is its own', '2024-03-01', undefined],
])('%s', (_, asOf, expected) => {
  const tried = textTried(head, day(asOf));
  if (expected === undefined) expect(tried).toBeUndefined();
  else expect(nb(tried)).toMatch(expected);
});

test('versions are found by their day, in whatever order they are logged', () => {
  expect(firstVersion(head)?.version).toBe('1.0');
  expect(versionOn(head, day('2022-06-01'))?.version).toBe('1.0');
  expect(versionOn(head, day('2020-01-01'))).toBeUndefined();
});

test('without a change log there is no other text', () => {
  expect(textTried(record('assessment', { changeLog: [] }), day('2022-06-01'))).toBeUndefined();
});
