import { expect, test } from 'vitest';
import { entry, evaluationOf, event, record } from '../testing/fixtures.js';
import { foundInAll } from '../testing/finding-lines.js';
import { nb } from '../testing/text-in-language.js';

const premise = record('premise', {
  text: { nb: 'Beslutningen dekker leverandøren.' },
  restsOn: [{ source: 'dpf' }],
  ifItFalls: { nb: 'Artikkel 46 gjelder' },
});
const dpf = (...more: ReturnType<typeof event>[]) =>
  entry('source', {
    id: 'dpf',
    type: 'decision',
    title: { nb: 'DPF' },
    events: [event('2023-07-10', 'adopted'), ...more],
  });
const appeal = event('2025-10-31', 'appealed', { text: { nb: 'Anket' } });
const considered = record('consideration', {
  of: { source: 'dpf', event: '2025-10-31' },
  about: ['premise'],
  on: '2025-11-15',
});

test.each([
  ['an appeal is pending', [premise], [dpf(appeal)], ['warning premise-challenged@premise']],
  ['the appeal is considered', [premise, considered], [dpf(appeal)], []],
  ['the appeal is decided', [premise], [dpf(appeal, event('2026-01-01', 'upheld'))], []],
  ['nothing has happened', [premise], [dpf()], []],
  [
    'a premise that has fallen is more than challenged',
    [premise],
    [dpf(event('2025-10-31', 'invalidated'))],
    [],
  ],
])('%s', (_, records, entries, expected) => {
  expect(foundInAll('premise-challenged', records, entries, '2026-11-24')).toEqual(expected);
});

test('the message gives the cause and what follows if the premise falls', () => {
  const finding = evaluationOf([premise], [dpf(appeal)], '2026-11-24').findings.find(
    (f) => f.rule === 'premise-challenged',
  );
  expect(nb(finding?.message)).toContain(
    'Anket: Reist 31. oktober 2025; ingen avgjørelse er kjent. Hvis forutsetningen faller: Artikkel 46 gjelder.',
  );
  expect(finding?.since).toBe('2025-10-31');
});
