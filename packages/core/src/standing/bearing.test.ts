import { describe, expect, test } from 'vitest';
import { edition, entry, evaluationOf, event, record } from '../testing/fixtures.js';
import { nb } from '../testing/text-in-language.js';

const point = (bears: 'against' | 'for' | 'neutral', theme = 'ally', more: object = {}) => ({
  text: { nb: `Sagt om ${theme}` },
  theme,
  bears,
  cite: { title: 'Test' },
  verification: 'P' as const,
  ...more,
});
const report = (year: string, ...points: ReturnType<typeof point>[]) =>
  edition(year, `${year}-02-01`, { title: { nb: `Rapport ${year}` }, points });
const series = (...editions: ReturnType<typeof report>[]) => entry('series', { id: 'nsm', editions });
const premise = (fields: Parameters<typeof record<'premise'>>[1] = {}) =>
  record('premise', { id: 'close-ally', themes: ['ally'], ...fields });
const bearing = (
  of: object,
  bears: 'weakens' | 'supports' | 'neutral',
  strength: 'decisive' | 'considerable' | 'slight' = 'considerable',
  on = '2026-03-01',
) => ({ of, bears, strength, why: { nb: 'Fordi' }, by: 'example', on }) as never;
const judged = (...bearings: never[]) => premise({ bearings });
const in2026 = { series: 'nsm', edition: '2026' };

const standing = (one: ReturnType<typeof premise>, ...entries: ReturnType<typeof entry>[]) =>
  evaluationOf([one], entries, '2026-11-24').premises[0]?.standing;

describe('what somebody has judged to support a premise never challenges it', () => {
  const source = entry('source', {
    id: 'law',
    type: 'decision',
    events: [event('2020-01-01', 'adopted'), event('2026-02-01', 'weakened')],
  });
  const supports = (of: object) => bearing(of, 'supports');
  test.each([
    [
      'an event of the law that it rests on',
      [{ source: 'law' }],
      supports({ source: 'law', event: '2026-02-01' }),
    ],
    ['an edition of the series that it rests on', [{ series: 'nsm' }], supports(in2026)],
    ['one theme of that edition', [{ series: 'nsm' }], supports({ ...in2026, theme: 'ally' })],
    [
      'to make no difference',
      [{ source: 'law' }],
      bearing({ source: 'law', event: '2026-02-01' }, 'neutral'),
    ],
    [
      'to weaken it slightly',
      [{ source: 'law' }],
      bearing({ source: 'law', event: '2026-02-01' }, 'weakens', 'slight'),
    ],
  ] as const)('%s', (_, restsOn, judgement) => {
    const on = (...bearings: never[]) =>
      standing(premise({ restsOn, bearings } as never), source, series(report('2026', point('against'))));
    expect(on(judgement, bearing({ ...in2026, theme: 'ally' }, 'supports'))).toBe('standing');
    expect(on()).toBe('challenged');
  });
});

describe('what a report says of a theme', () => {
  test.each([
    ['counts against the premise until somebody has judged it', premise(), 'challenged'],
    ['judged considerable it challenges', judged(bearing(in2026, 'weakens')), 'challenged'],
    ['judged decisive the premise has fallen', judged(bearing(in2026, 'weakens', 'decisive')), 'fallen'],
    ['judged slight it does not shake the premise', judged(bearing(in2026, 'weakens', 'slight')), 'standing'],
    ['judged to make no difference it does not', judged(bearing(in2026, 'neutral')), 'standing'],
    ['judged to support, it does not', judged(bearing(in2026, 'supports')), 'standing'],
    [
      'of another theme it was judged for nothing',
      judged(bearing({ ...in2026, theme: 'exit' }, 'neutral')),
      'challenged',
    ],
    [
      'a judgement made later is not there yet',
      judged(bearing(in2026, 'neutral', 'slight', '2026-12-01')),
      'challenged',
    ],
    [
      'of two judgements the newer counts',
      judged(
        bearing(in2026, 'weakens', 'decisive', '2026-03-01'),
        bearing(in2026, 'neutral', 'slight', '2026-04-01'),
      ),
      'standing',
    ],
  ] as const)('%s', (_, one, expected) => {
    expect(standing(one, series(report('2026', point('against'))))).toBe(expected);
  });

  test('a proposal is never decisive by itself, and one that weighs little does not challenge', () => {
    const proposed = (strength: string) => series(report('2026', point('against', 'ally', { strength })));
    expect(standing(premise(), proposed('decisive'))).toBe('challenged');
    expect(standing(premise(), proposed('slight'))).toBe('standing');
  });

  test('somebody can judge a report whose theme the premise does not share', () => {
    expect(
      standing(
        premise({ themes: [], bearings: [bearing(in2026, 'weakens')] }),
        series(report('2026', point('against', 'exit'))),
      ),
    ).toBe('challenged');
  });
});

describe('support counts', () => {
  const old = report('2020', point('against'));
  const later = ['2025', '2026'].map((year) => report(year, point('neutral')));
  const for2025 = bearing({ series: 'nsm', edition: '2025' }, 'supports');
  const for2026 = bearing(in2026, 'supports');
  test.each([
    ['two newer reports answer an older one', [for2025, for2026], 'standing'],
    ['one is not enough', [for2026], 'challenged'],
    ['one that decides is', [bearing(in2026, 'supports', 'decisive')], 'standing'],
    [
      'slight ones are not',
      [
        bearing({ series: 'nsm', edition: '2025' }, 'supports', 'slight'),
        bearing(in2026, 'supports', 'slight'),
      ],
      'challenged',
    ],
  ] as const)('%s', (_, bearings, expected) => {
    expect(standing(judged(...bearings), series(old, ...later))).toBe(expected);
  });

  test('an edition that somebody has judged as a whole has been read', () => {
    const rests = { themes: [], restsOn: [{ series: 'nsm' }] };
    const both = series(report('2026', point('for', 'states')));
    expect(standing(premise(rests), both)).toBe('challenged');
    expect(standing(premise({ ...rests, bearings: [for2026] }), both)).toBe('standing');
  });
});

describe('events of law', () => {
  const decision = (type: 'appealed' | 'weakened') =>
    entry('source', {
      id: 'dpf',
      type: 'decision',
      themes: ['ally'],
      events: [event('2023-07-10', 'adopted'), event('2025-10-31', type)],
    });
  test('an appeal challenges what rests on the decision, and nothing that only shares its theme', () => {
    expect(standing(premise(), decision('appealed'))).toBe('standing');
    expect(standing(premise({ restsOn: [{ source: 'dpf' }] }), decision('appealed'))).toBe('challenged');
  });
  test('what weakens a source bears on its theme until somebody says otherwise', () => {
    expect(standing(premise(), decision('weakened'))).toBe('challenged');
    expect(
      standing(judged(bearing({ source: 'dpf', event: '2025-10-31' }, 'neutral')), decision('weakened')),
    ).toBe('standing');
  });
});

test('the reason told first is the one that weighs most, and says who judged it', () => {
  const world = [series(report('2026', point('against', 'exit'), point('against', 'ally')))];
  const one = premise({
    themes: ['ally', 'exit'],
    bearings: [bearing({ ...in2026, theme: 'ally' }, 'weakens', 'decisive')],
  });
  const { premises, findings } = evaluationOf([one], world, '2026-11-24');
  expect(premises[0]?.because.map(({ strength }) => strength)).toEqual(['decisive', 'considerable']);
  expect(nb(findings.find(({ rule }) => rule === 'premise-fallen')?.message)).toContain(
    'Dette kan ikke forenes med det som er lagt til grunn. Fordi. Vurdert av eksempelet 1. mars 2026.',
  );
});
