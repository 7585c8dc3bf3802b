import { describe, expect, it } from 'vitest';
import { lognormalSize } from '../size/lognormal.js';
import { poissonPortfolio } from '../testing/reference.js';
import { annualLaw, conditionalTailMean, exceedance, quantile } from './annual-law.js';
import { quantileBracket, tailMeanBracket } from './bracket.js';
import { summarise } from './summary.js';

describe('the figures that are published', () => {
  const law = annualLaw(poissonPortfolio(3, lognormalSize(100, 120_000)), { accuracy: 1e-3 });
  it('are all told, each with its own bounds', () => {
    const ends = (bracket: ReturnType<typeof quantileBracket>) => [bracket?.low, bracket?.high];
    expect(summarise(law)).toEqual({
      mean: law.mean,
      p_zero: law.probabilityOfZero,
      p50: quantile(law, 0.5),
      p90: quantile(law, 0.9),
      p95: quantile(law, 0.95),
      p99: quantile(law, 0.99),
      p999: quantile(law, 0.999),
      cvar95: conditionalTailMean(law, 0.95),
      cvar99: conditionalTailMean(law, 0.99),
      exceedance: {
        '1000': exceedance(law, 1e3),
        '10000': exceedance(law, 1e4),
        '100000': exceedance(law, 1e5),
        '1000000': exceedance(law, 1e6),
        '5000000': exceedance(law, 5e6),
      },
      bracket: {
        p50: ends(quantileBracket(law, 0.5)),
        p90: ends(quantileBracket(law, 0.9)),
        p95: ends(quantileBracket(law, 0.95)),
        p99: ends(quantileBracket(law, 0.99)),
        p999: ends(quantileBracket(law, 0.999)),
        cvar95: ends(tailMeanBracket(law, 0.95)),
        cvar99: ends(tailMeanBracket(law, 0.99)),
      },
      estimated_error: law.estimatedError,
      grid: law.views.map(({ grid: { step, points } }) => ({ step, points })),
    });
  });
  it('of nothing are nothing, between bounds of nothing', () => {
    const { bracket, grid, p_zero } = summarise(annualLaw(poissonPortfolio(0, lognormalSize(1, 12))));
    expect([p_zero, grid]).toEqual([1, []]);
    expect(Object.values(bracket)).toEqual(Array.from({ length: 7 }, () => [0, 0]));
  });
});
