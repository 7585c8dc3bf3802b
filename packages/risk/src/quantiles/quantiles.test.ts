import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequencyFromSpec } from '../frequency/from-spec.js';
import { annualLaw, exceedance } from '../law/annual-law.js';
import { Z95 } from '../numerics/normal.js';
import type { ConsequenceSpec, FrequencySpec } from '../scenario.js';
import { sizeFromSpec } from '../size/from-spec.js';
import { independentExceedance } from '../testing/independent.js';
import { parseWorkload } from '../workload/parse-workload.js';
import { fitQuantiles, splitLognormalLaw, type StatedQuantile } from './fit-quantiles.js';
import { poolLaws } from './pool-laws.js';
import { portfolioOfScenarios } from '../testing/workload.js';

const lawOf = (points: readonly StatedQuantile[]) => {
  const fit = fitQuantiles(points);
  if (!fit.ok) throw new Error(JSON.stringify(fit.error));
  return splitLognormalLaw(fit.value);
};

/** Two or three stated quantiles: any probabilities from 1 to 99 %, values up to a thousand times apart. */
const stated = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 3 }),
    fc.double({ min: -6, max: 6, noNaN: true }),
    fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
  )
  .map(([percents, start, steps]) => {
    const rising = percents.toSorted((a, b) => a - b);
    let at = start;
    return rising.map((percent, k): StatedQuantile => {
      // A step of at most 0.1 a percent keeps the spread within what is an estimate.
      at += k === 0 ? 0 : steps[k] * Math.min(2, 0.1 * (percent - rising[k - 1]));
      return [percent / 100, Math.exp(at)];
    });
  });

const close = (found: number, wanted: number, within = 1e-11): void =>
  expect(Math.abs(found / wanted - 1)).toBeLessThan(within);

describe('a law fitted to two or three stated quantiles', () => {
  it('has precisely those quantiles, as belief, as rate and as size', () => {
    fc.assert(
      fc.property(stated, (points) => {
        const law = lawOf(points);
        const rate = frequencyFromSpec({ kind: 'poisson-quantiles', points });
        const size = sizeFromSpec({ kind: 'quantiles', points });
        for (const [p, value] of points) {
          close(law.quantile(p), value);
          close(law.cdf(value), p);
          close(rate.rateQuantile(p), value);
          close(size.quantile(p), value);
          close(size.cdf(value), p);
        }
      }),
    );
  });
  it('of two is the lognormal through both, and so of three that lie on one', () => {
    const two = [[0.05, 2] as const, [0.95, 50] as const];
    const sizes = [two, [two[0], [0.5, 10] as const, two[1]]].map((points) =>
      sizeFromSpec({ kind: 'quantiles', points }),
    );
    const lognormal = sizeFromSpec({ kind: 'lognormal', p05: 2, p95: 50 });
    for (const size of sizes) {
      close(size.mean, lognormal.mean);
      close(size.limitedMean(30), lognormal.limitedMean(30));
    }
  });
  it('has the mean and the limited means of plain quadrature', () => {
    const points: readonly StatedQuantile[] = [
      [0.1, 3],
      [0.4, 10],
      [0.95, 500],
    ];
    const cap = 2000;
    const size = sizeFromSpec({ kind: 'quantiles', points, cap });
    // By a hundred thousand quantiles of straight lines in ln x against z; z of 0.1, 0.4 and 0.95 from a table.
    const z = [-1.2815515655446004, -0.2533471031357997, Z95];
    const logs = points.map(([, x]) => Math.log(x));
    const at = (t: number): number => {
      const k = t < z[1] ? 0 : 1;
      return Math.min(cap, Math.exp(logs[k] + ((logs[k + 1] - logs[k]) * (t - z[k])) / (z[k + 1] - z[k])));
    };
    const steps = 200_000;
    const mean = (value: (x: number) => number): number => {
      let sum = 0;
      for (let k = 0; k < steps; k++) {
        const t = -10 + (20 * (k + 0.5)) / steps;
        sum += (value(at(t)) * Math.exp((-t * t) / 2) * 20) / steps / Math.sqrt(2 * Math.PI);
      }
      return sum;
    };
    close(
      size.mean,
      mean((x) => x),
      1e-7,
    );
    close(
      size.secondMoment,
      mean((x) => x * x),
      1e-7,
    );
    for (const x of [2, 10, 11, 600, 2500]) {
      close(
        size.limitedMean(x),
        mean((value) => Math.min(x, value)),
        1e-7,
      );
    }
  });
  it.each<readonly [string, readonly StatedQuantile[], string]>([
    ['one', [[0.5, 1]], 'two or three [probability, value]'],
    [
      'values that do not rise',
      [
        [0.05, 3],
        [0.5, 3],
        [0.95, 9],
      ],
      'probabilities between 0 and 1 and values above 0, both rising',
    ],
    [
      'probabilities that do not rise',
      [
        [0.5, 3],
        [0.1, 4],
      ],
      'probabilities between 0 and 1 and values above 0, both rising',
    ],
    [
      'a value of nought',
      [
        [0.05, 0],
        [0.95, 4],
      ],
      'probabilities between 0 and 1 and values above 0, both rising',
    ],
    [
      'values without measure',
      [
        [0.4, 1],
        [0.6, 1e6],
      ],
      'values that are not millions of times apart',
    ],
  ])('is refused for %s', (_what, points, allowed) => {
    expect(fitQuantiles(points)).toMatchObject({ ok: false, error: [{ field: 'points', allowed }] });
  });
});

describe('a year of a scenario stated by quantiles', () => {
  it.each<readonly [string, FrequencySpec, ConsequenceSpec]>([
    [
      'rare and skew',
      {
        kind: 'poisson-quantiles',
        points: [
          [0.05, 0.01],
          [0.5, 0.02],
          [0.95, 0.5],
        ],
      },
      {
        kind: 'quantiles',
        points: [
          [0.05, 5],
          [0.5, 40],
          [0.95, 100],
        ],
      },
    ],
    [
      'frequent, and skew the other way',
      {
        kind: 'poisson-quantiles',
        points: [
          [0.1, 2],
          [0.6, 30],
          [0.9, 45],
        ],
      },
      {
        kind: 'quantiles',
        points: [
          [0.05, 1],
          [0.5, 2],
          [0.95, 300],
        ],
        cap: 5000,
      },
    ],
  ])('is as computed without the engine: %s', (_what, frequency, consequence) => {
    const scenario = { id: 'A', frequency, consequence };
    const portfolio = portfolioOfScenarios([scenario]);
    const law = annualLaw(portfolio);
    const independent = independentExceedance([scenario]);
    for (const x of [10, 50, 200, 1000, 3000]) {
      expect(Math.abs(exceedance(law, x) - independent(x))).toBeLessThan(1e-5);
    }
  });
  it('is read from a file, and refused with its place when it cannot be', () => {
    const file = (points: unknown) => ({
      scenarios: [
        {
          id: 'A',
          frequency: { kind: 'poisson-quantiles', points },
          consequence: {
            kind: 'quantiles',
            points: [
              [0.05, 1],
              [0.95, 9],
            ],
            cap: 100,
          },
        },
      ],
    });
    expect(
      parseWorkload(
        file([
          [0.05, 0.1],
          [0.5, 0.2],
          [0.95, 3],
        ]),
      ).ok,
    ).toBe(true);
    const fieldsOf = (points: unknown) => {
      const parsed = parseWorkload(file(points));
      return parsed.ok ? [] : parsed.error.map(({ field }) => field);
    };
    expect(
      fieldsOf([
        [0.05, 0.1],
        [0.05, 3],
      ]),
    ).toEqual(['frequency.points']);
    expect(
      fieldsOf([
        [0.05, '1'],
        [0.5, 3],
      ]),
    ).toEqual(['frequency.points[0]']);
    expect(fieldsOf('often')).toEqual(['frequency.points']);
  });
});

describe('the pool of several assessors', () => {
  const low = lawOf([
    [0.05, 1],
    [0.95, 10],
  ]);
  const high = lawOf([
    [0.05, 100],
    [0.95, 1000],
  ]);
  it('has each one’s distribution function with its weight', () => {
    const pooled = poolLaws([
      { weight: 3, law: low },
      { weight: 1, law: high },
      {
        weight: 0,
        law: lawOf([
          [0.05, 1e6],
          [0.95, 1e7],
        ]),
      },
    ]);
    for (const x of [2, 30, 300]) {
      expect(pooled.cdf(x)).toBeCloseTo(0.75 * low.cdf(x) + 0.25 * high.cdf(x), 12);
    }
    for (const p of [0.05, 0.5, 0.74, 0.95]) expect(pooled.cdf(pooled.quantile(p))).toBeCloseTo(p, 10);
  });
  it('of one is that one', () => {
    close(poolLaws([{ weight: 2, law: low }]).quantile(0.3), low.quantile(0.3));
  });
});
