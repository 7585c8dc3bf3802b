import { expect, test } from 'vitest';
import { entry, evaluationOf, event, record } from '../testing/fixtures.js';
import { foundInAll } from '../testing/finding-lines.js';
import { nb } from '../testing/text-in-language.js';

const premise = record('premise', {
  restsOn: [{ source: 'shield' }],
  ifItFalls: { nb: 'Artikkel 46 gjelder' },
});
const shield = entry('source', {
  id: 'shield',
  type: 'decision',
  events: [
    event('2016-07-12', 'adopted'),
    event('2020-07-16', 'invalidated', { text: { nb: 'Kjent ugyldig i Schrems II' } }),
  ],
});

test.each([
  ['the day before the judgment', '2020-07-15', []],
  ['the day of the judgment', '2020-07-16', ['error premise-fallen@premise']],
])('%s', (_, asOf, expected) => {
  expect(foundInAll('premise-fallen', [premise], [shield], asOf)).toEqual(expected);
});

test('the message gives the cause and what then applies', () => {
  const finding = evaluationOf([premise], [shield], '2020-08-01').findings.find(
    (f) => f.rule === 'premise-fallen',
  );
  expect(nb(finding?.message)).toContain('Kjent ugyldig i Schrems II. Da gjelder: Artikkel 46 gjelder.');
  expect(finding?.since).toBe('2020-07-16');
});

test('a premise that rests on a record nobody holds has fallen', () => {
  const orphan = record('premise', { restsOn: [{ measure: 'no-such-measure' }] });
  expect(foundInAll('premise-fallen', [orphan])).toEqual(['error premise-fallen@premise']);
});
