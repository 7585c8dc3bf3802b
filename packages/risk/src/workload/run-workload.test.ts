import { describe, expect, it } from 'vitest';
import { once } from '../testing/once.js';
import { goodScenario, workloadOf } from '../testing/workload.js';
import { runWorkload } from './run-workload.js';

describe('the output of a workload', () => {
  const cloud = { onprem: { rate: 1, consequence: 1 }, cloud: { rate: 0.7, consequence: 0.9 } };
  const workload = once(() =>
    workloadOf([
      { ...goodScenario, alternatives: cloud },
      {
        id: 'S02',
        frequency: { kind: 'poisson-lognormal', p05: 0.02, p95: 0.3 },
        consequence: { kind: 'lognormal', p05: 50, p95: 900 },
        alternatives: { onprem: {}, cloud: { rate: { low: 0.6, high: 1.3 } } },
      },
      {
        id: 'S03',
        frequency: { kind: 'poisson', rate: 0 },
        consequence: { kind: 'pert', min: 1, mode: 2, max: 3 },
      },
    ]),
  );
  const result = once(() => runWorkload(workload(), { accuracy: 1e-3 }));
  it('has the figures and names of the format, by alternative', () => {
    expect(Object.keys(result())).toEqual(['portfolio', 'scenarios', 'comparison']);
    expect(Object.keys(result().portfolio)).toEqual(['onprem', 'cloud']);
    expect(result().scenarios.map(({ id }) => id)).toEqual(['S01', 'S02', 'S03']);
    expect(Object.keys(result().comparison)).toEqual(['cloud_vs_onprem']);
    expect(Object.keys(result().comparison['cloud_vs_onprem'] ?? {}).sort()).toEqual([
      'epistemic',
      'fsd',
      'independent',
      'mean_ratio',
      'stop_loss',
    ]);
    expect(Object.keys(Object(result().scenarios[0])['onprem'])).toEqual([
      'mean',
      'p_zero',
      'p50',
      'p90',
      'p95',
      'p99',
      'p999',
      'cvar95',
      'cvar99',
      'exceedance',
      'bracket',
      'estimated_error',
      'grid',
    ]);
    expect(Object(result().scenarios[2])['cloud']).toMatchObject({
      mean: 0,
      p_zero: 1,
      p999: 0,
      cvar99: 0,
      bracket: { p50: [0, 0] },
      exceedance: { 1000: 0 },
    });
  });
  it('rounds to six digits, and to others when asked', () => {
    expect(Object(result().scenarios[0])['onprem'].mean).toBe(29.9503);
    const rough = runWorkload(workload(), { accuracy: 1e-3, digits: 2 });
    expect(Object(rough.scenarios[0])['onprem'].mean).toBe(30);
  });
  it('multiplies an alternative’s factors with those the scenario has by itself', () => {
    const own = { ...goodScenario, rateFactors: [0.5], consequenceFactors: [2], alternatives: cloud };
    const { portfolio, comparison } = runWorkload(workloadOf([own]), { accuracy: 1e-3 });
    expect(Object(portfolio)['onprem'].mean).toBe(29.9503);
    expect(Object(portfolio)['cloud'].mean).toBe(18.8687);
    expect(comparison['cloud_vs_onprem'].mean_ratio).toBe(0.63);
  });
  it('leads with what is unknown: the spread of the difference comes from the rates and ranges', () => {
    const { epistemic, mean_ratio } = result().comparison['cloud_vs_onprem'];
    expect(epistemic.p05).toBeLessThan(epistemic.mean);
    expect(epistemic.p95).toBeGreaterThan(epistemic.mean);
    expect(mean_ratio).toBeGreaterThan(0);
  });
  it('with rates as one unknown number adds bands and shares them between the alternatives', () => {
    const unknown = runWorkload(workload(), { accuracy: 1e-3, epistemic: true, draws: 100 });
    const { epistemic } = Object(unknown.portfolio)['onprem'];
    expect(epistemic.mean.p05).toBeLessThan(epistemic.mean.p50);
    expect(epistemic.mean.p95).toBeGreaterThan(epistemic.mean.p50);
    expect(epistemic.p99.p95).toBeGreaterThan(epistemic.p99.p05);
    const [apart, together] = [result(), unknown].map(
      (one) => one.comparison['cloud_vs_onprem'].independent.p_not_worse,
    );
    expect(Math.abs(apart - together)).toBeLessThan(0.05);
    expect(apart).not.toBe(together);
  });
  it('without alternatives is one set of figures; without scenarios it is nothing', () => {
    const one = runWorkload(workloadOf([goodScenario]));
    expect(one.portfolio.mean).toBe(29.9503);
    expect(one.scenarios[0]).toMatchObject({ id: 'S01', p99: expect.closeTo(76.21446, 3) });
    expect(one.comparison).toEqual({});
    const none = runWorkload(workloadOf([]));
    expect(none.portfolio).toMatchObject({ mean: 0, p_zero: 1, p50: 0, p999: 0, cvar95: 0 });
    expect(none.scenarios).toEqual([]);
  });
});
