import { describe, expect, test } from 'vitest';
import type { AssessmentRecord } from '../model/assessment.js';
import { anAssessment, aWorld, day, entry, record, testDay } from '../testing/fixtures.js';
import { judgement } from '../testing/judgement.js';
import { evaluateRisk, type RiskOptions } from './evaluate-risk.js';
import { createRiskMemory } from './memory.js';
import { en } from '../testing/text-in-language.js';

const alternatives = [
  { id: 'old', role: 'baseline' as const, name: { nb: 'Gammel', nn: 'Gammal', en: 'Old' } },
  { id: 'new', role: 'chosen' as const, name: { nb: 'Ny', nn: 'Ny', en: 'New' } },
];
const head = record('assessment', { alternatives });
const ranges = (alternative: string, perYear: [number, number], persons: [number, number], fields = {}) =>
  judgement(alternative, { frequency: { perYear }, consequence: { persons }, ...fields });
const scenario = (id: string, ...judgements: ReturnType<typeof judgement>[]) =>
  record('scenario', { id, title: { nb: id, nn: id, en: id }, judgements });
const risk = (records: readonly AssessmentRecord[], options: RiskOptions = {}, asOf: string = testDay) =>
  evaluateRisk(
    anAssessment(...(records.some((r) => r.kind === 'assessment') ? records : [head, ...records])),
    aWorld(entry('scale')),
    day(asOf),
    options,
  );
const current = (found: ReturnType<typeof risk>, id: string, alternative = 'new') =>
  found.scenarios.find((s) => s.scenario === id && s.alternative === alternative)?.stages.current ??
  expect.fail(`${id} is not there`);

describe('a judgement as a distribution', () => {
  test.each([
    [
      'ranges are lognormal with 5 and 95 % at the ends',
      ranges('new', [0.1, 0.4], [10, 1000]),
      // mean of a lognormal: geometric middle times exp(s^2 / 2), s = ln(high / low) / (2 x 1.6449).
      0.2 * Math.exp((Math.log(4) / 3.2897) ** 2 / 2) * 100 * Math.exp((Math.log(100) / 3.2897) ** 2 / 2),
      // The size is cut at 1000, the top of the scale.
      0.25,
    ],
    [
      'levels are log-uniform over their range',
      judgement('new', { frequency: { level: 1 }, consequence: { level: 2 } }),
      (9 / Math.log(10)) * (90 / Math.log(10)),
      1e-3,
    ],
    [
      'a level and a range may be mixed',
      judgement('new', { frequency: { level: 1 }, consequence: { persons: [20, 20] } }),
      (9 / Math.log(10)) * 20,
      1e-3,
    ],
    ['a range with equal ends is a known number', ranges('new', [0.5, 0.5], [40, 40]), 20, 1e-9],
  ])('%s', (_, judged, expected, within) => {
    const found = current(risk([scenario('s', judged)]), 's');
    expect(Math.abs(found.expected - expected) / expected).toBeLessThan(within);
  });

  test('known numbers give the chance of a year without an event, and quantiles in whole events', () => {
    const found = current(risk([scenario('s', ranges('new', [0.5, 0.5], [40, 40]))]), 's');
    expect(found.noEvent).toBeCloseTo(Math.exp(-0.5), 9);
    expect(found.quantiles).toMatchObject({ p50: 0, p90: 40, p95: 80, p99: 120 });
    expect(found.sizeGivenEvent.mean).toBeCloseTo(40, 9);
    expect(found.events).toBeCloseTo(0.5, 9);
  });

  test('a range that starts at nought, a rate of nought and absurdly wide ranges give figures, never NaN', () => {
    const found = risk([
      scenario('from-nought', ranges('new', [0, 1], [0, 100])),
      scenario('never', ranges('new', [0, 0], [10, 10])),
      scenario('nobody', ranges('new', [1, 1], [0, 0])),
      scenario('wide', ranges('new', [1e-3, 1], [1, 1e7])),
    ]);
    expect(found.leftOut).toEqual([]);
    for (const { stages } of found.scenarios)
      for (const value of Object.values(stages.current?.quantiles ?? {}))
        expect(value).toBeGreaterThanOrEqual(0);
    expect(current(found, 'never')).toMatchObject({ expected: 0, noEvent: 1 });
    expect(current(found, 'nobody')).toMatchObject({ expected: 0 });
  });

  test('what cannot be computed is left out and said', () => {
    const found = risk([
      scenario('level', judgement('new', { frequency: { level: 9 }, consequence: { level: 1 } })),
      scenario('beyond', ranges('new', [1e6, 1e9], [1, 2])),
      scenario('wide', ranges('new', [1e-7, 5], [1, 2])),
      scenario('fine', ranges('new', [1, 2], [1, 2])),
    ]);
    expect(found.leftOut.map((one) => [one.scenario, en(one.why)])).toEqual([
      ['beyond', expect.stringContaining('frequency.p95 is 1000000000')],
      ['level', 'The level is not on the scale.'],
      ['wide', expect.stringContaining('factor of 100,000')],
    ]);
    expect(found.alternatives.find((a) => a.alternative === 'new')?.scenarios).toEqual(['fine']);
  });

  test('no scenarios: nothing can happen, and nothing is compared', () => {
    const found = risk([]);
    expect(found.comparisons).toEqual([]);
    expect(found.alternatives.map((a) => a.stages.current)).toEqual([
      expect.objectContaining({ expected: 0, noEvent: 1, curve: [] }),
      expect.objectContaining({ expected: 0, noEvent: 1, curve: [] }),
    ]);
  });
});

describe('the level of a scenario', () => {
  test('is that of its mean frequency and mean size, whatever most draws fall in', () => {
    // Middles of 17 events and 17 persons; means of about 23 each, and the test scale's cell of both is medium.
    const found = risk([scenario('s', ranges('new', [5, 60], [5, 60]))]);
    const state = current(found, 's');
    expect(state.bandShares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(state.band).toBe('medium');
    // A middle of 50 with a tail that lifts the mean above 100: the higher level.
    const tailed = current(risk([scenario('s', ranges('new', [50, 50], [1, 2500]))]), 's');
    expect(tailed.sizeGivenEvent.p50).toBeLessThan(100);
    expect(tailed.sizeGivenEvent.mean).toBeGreaterThan(100);
    expect(tailed.band).toBe('high');
  });

  test('says what graver one it may be, when that holds at least a tenth', () => {
    const unsure = current(risk([scenario('s', ranges('new', [50, 50], [2, 200]))]), 's');
    expect(unsure.band).toBe('medium');
    expect(unsure.mayBe?.band).toBe('high');
    expect(unsure.mayBe?.share).toBeGreaterThan(0.1);
    expect(en(unsure.tag)).toMatch(/, may be \S+ \(\d\d%\)$/);
    const sure = current(risk([scenario('s', ranges('new', [50, 50], [20, 60]))]), 's');
    expect(sure).not.toHaveProperty('mayBe');
    expect(en(sure.tag)).not.toContain('may be');
  });

  test('a level is never outside its own cell', () => {
    const found = current(risk([scenario('s', judgement('new'))]), 's');
    expect(found.bandShares).toEqual([{ band: found.band, share: 1 }]);
  });
});

describe('measures', () => {
  const measure = (id: string, state: string) => record('measure', { id, states: [{ state }] } as never);
  const effect = (id: string, name: string, factor: unknown) =>
    record('effect', { id, measure: name, scenario: 's', frequency: factor } as never);
  const judged = scenario('s', ranges('new', [1, 1], [10, 10]));

  test('initial is without, current with those in place, planned with those to come', () => {
    const found = risk([
      judged,
      measure('a', 'implemented'),
      effect('e1', 'a', 0.5),
      measure('b', 'planned'),
      effect('e2', 'b', 0.1),
    ]);
    const { stages } = found.scenarios[0] ?? expect.fail('no scenario');
    expect(stages.initial?.expected).toBeCloseTo(10, 9);
    expect(stages.current?.expected).toBeCloseTo(5, 9);
    expect(stages.planned?.expected).toBeCloseTo(0.5, 9);
    // Nothing says that the processing is still to begin.
    expect(stages.residual).toEqual({ ...stages.current });
  });

  test('the tornado moves the expected harm by the 5 and 95 % points of one unknown at a time', () => {
    const found = risk([judged, measure('a', 'implemented'), effect('e1', 'a', [0.25, 1])]);
    const [swing, ...more] = found.alternatives.find((a) => a.alternative === 'new')?.tornado ?? [];
    expect(more).toEqual([]);
    expect(swing).toMatchObject({ scenario: 's', input: 'frequency', measure: 'a' });
    expect(swing?.low).toBeCloseTo(10 * 0.25 * 4 ** 0.05, 6);
    expect(swing?.high).toBeCloseTo(10 * 0.25 * 4 ** 0.95, 6);
  });
});

describe('what is unknown', () => {
  const base = scenario('s', ranges('old', [0.1, 1], [10, 100]), ranges('new', [0.1, 1], [10, 100]));

  test('is not moved by a scenario that is added', () => {
    const other = scenario('t', ranges('old', [1, 3], [10, 100]), ranges('new', [2, 5], [10, 100]));
    const driver = (records: readonly AssessmentRecord[]) =>
      risk(records).comparisons[0]?.drivers.find((d) => d.scenario === 'u');
    const moving = scenario('u', ranges('old', [0.1, 1], [10, 100]), ranges('new', [0.2, 0.7], [20, 100]));
    expect(driver([moving, base, other])).toEqual(driver([moving]));
    expect(current(risk([base, other]), 's').bandShares).toEqual(current(risk([base]), 's').bandShares);
  });

  test('is drawn alike again, and what is remembered changes nothing', () => {
    const memory = createRiskMemory();
    const first = risk([base], { memory });
    expect(risk([base], { memory })).toEqual(first);
    expect(risk([base])).toEqual(first);
  });
});

test('pairs whose cells overlap are not ranked by the scale, and those that harm the other way round are named', () => {
  // Cells of the test scale: 2 x 2 is 10-100 times 10-100, medium; 3 x 3 is high; 1 x 1 is low.
  const found = risk([
    scenario('medium-at-its-top', ranges('new', [99, 99], [99, 99])),
    scenario('high-at-its-bottom', ranges('new', [100, 100], [100, 100])),
    scenario('low', ranges('new', [1, 1], [1, 1])),
    scenario('high-by-size', ranges('new', [11, 11], [101, 101])),
  ]);
  const cells = found.cells.find((c) => c.alternative === 'new');
  const bands = new Map(found.scenarios.map((s) => [s.scenario, s.stages.current?.band]));
  expect(bands.get('medium-at-its-top')).toBe('medium');
  expect(bands.get('high-by-size')).toBe('high');
  // 11 x 101 harms less than 99 x 99 although its band is higher.
  expect(cells?.reversed).toEqual([
    { inHigherBand: 'high-by-size', inLowerBand: 'medium-at-its-top', share: 1 },
  ]);
  expect(cells?.notJustified).toBeLessThan(cells?.pairs ?? 0);
});

test('without the alternatives as wholes, each scenario is as with them and nothing is compared', () => {
  const records = [
    scenario('a', ranges('old', [0.1, 0.4], [10, 1000]), ranges('new', [0.2, 0.6], [10, 500])),
    scenario('b', ranges('old', [1, 2], [1, 10]), ranges('new', [1, 3], [1, 10])),
  ];
  const [all, some] = [risk(records), risk(records, { wholes: false })];
  expect(some.scenarios).toEqual(all.scenarios);
  expect(some.alternatives.map(({ tornado }) => tornado)).toEqual(
    all.alternatives.map(({ tornado }) => tornado),
  );
  expect([all.comparisons.length, some.comparisons]).toEqual([1, []]);
  expect(some.alternatives.map(({ stages }) => stages)).toEqual([{}, {}]);
});
