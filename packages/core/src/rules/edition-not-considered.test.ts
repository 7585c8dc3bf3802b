import { expect, test } from 'vitest';
import { edition, entry, findingsOf, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { editionNotConsidered as rule } from './edition-not-considered.js';
import { nb } from '../testing/text-in-language.js';

const year = (id: string) => edition(id, `${id}-02-06`, { title: { nb: id }, points: [] });
const series = entry('series', {
  id: 'nsm-risiko',
  title: { nb: 'Risiko' },
  editions: [year('2024'), year('2025'), year('2026')],
});
const premise = record('premise', { restsOn: [{ series: 'nsm-risiko' }] });
const scenario = record('scenario', {
  source: { actor: { nb: 'A' }, type: 'state', series: ['nsm-risiko'] },
});
const considered = (id: string, about: string, on = `${id}-03-01`) =>
  record('consideration', {
    id: `considered-${id}-${about}`,
    of: { series: 'nsm-risiko', edition: id },
    about: [about],
    on,
  });

test.each([
  [
    'the edition of 2024 is considered, those of 2025 and 2026 are not',
    [premise, considered('2024', 'premise')],
    '2026-11-24',
    ['warning edition-not-considered@nsm-risiko#2026'],
  ],
  ['the newest is considered', [premise, considered('2026', 'premise')], '2026-11-24', []],
  ['the newest had not come out on the day', [premise, considered('2024', 'premise')], '2025-01-01', []],
  [
    'it was considered only later',
    [premise, considered('2024', 'premise', '2024-12-01')],
    '2024-06-01',
    ['warning edition-not-considered@nsm-risiko#2024'],
  ],
  [
    'a scenario leans on the series',
    [scenario],
    '2024-06-01',
    ['warning edition-not-considered@nsm-risiko#2024'],
  ],
  [
    'a claim leans on it deep in its grounds',
    [record('claim', { grounds: { all: [{ anyOf: [{ series: 'nsm-risiko' }] }] } })],
    '2024-06-01',
    ['warning edition-not-considered@nsm-risiko#2024'],
  ],
  ['nothing leans on the series', [record('premise')], '2026-11-24', []],
])('%s', (_, records, asOf, expected) => {
  expect(findingLines(rule, records, [series], asOf)).toEqual(expected);
});

test('one finding names the unread editions and all that lean on the series, since the first unread one', () => {
  const records = [premise, scenario, considered('2024', 'premise'), considered('2025', 'scenario')];
  const [finding] = findingsOf(rule, records, [series], '2026-11-24');
  expect(finding).toMatchObject({
    refs: ['nsm-risiko', 'premise', 'scenario'],
    at: { record: 'premise' },
    since: '2025-02-06',
  });
  expect(nb(finding?.message)).toBe(
    'Risiko: 2025 og 2026 er ikke vurdert. Det gjelder «Forutsetning» og «Scenario».',
  );
});
