import { describe, expect, test } from 'vitest';
import { aWorld, entry } from '../testing/fixtures.js';
import { frequencySchema } from '../model/estimate.js';
import { consequenceInterval, consequenceLaw, frequencyInterval, frequencyLaw } from './estimate.js';

const [scale] = aWorld(entry('scale')).entries.flatMap((one) => (one.kind === 'scale' ? [one] : []));
if (scale === undefined) throw new Error('no scale');

describe('how often, in the words of an assessor', () => {
  test.each([
    [{ perYear: [0.01, 0.1] }, [0.01, Math.sqrt(0.001), 0.1]],
    [{ onceInYears: [10, 100] }, [0.01, Math.sqrt(0.001), 0.1]],
    [{ onceInYears: [10, 100], middle: 50 }, [0.01, 0.02, 0.1]],
    [{ perYear: [0.01, 0.1], middle: 0.02 }, [0.01, 0.02, 0.1]],
    // From 10 to 90 %: 1.2816 standard deviations of the logarithm on either side, not 1.6449.
    [
      { perYear: [0.01, 0.1], chances: [10, 90] },
      [
        Math.sqrt(0.001) * Math.sqrt(10) ** (-1.6448536269514722 / 1.2815515655446004),
        Math.sqrt(0.001),
        Math.sqrt(0.001) * Math.sqrt(10) ** (1.6448536269514722 / 1.2815515655446004),
      ],
    ],
  ] as const)('%j counts from 5 to 95 of 100, and its middle', (said, [low, mid, high]) => {
    const found = frequencyInterval(scale, said);
    expect(found.low).toBeCloseTo(low, 12);
    expect(found.mid).toBeCloseTo(mid, 12);
    expect(found.high).toBeCloseTo(high, 12);
  });

  test('percentages of years between turn round with the years', () => {
    // 10 % under 5 years, 40 % under 30, 95 % under 200: of events a year 90, 60 and 5 % lie under.
    const law = frequencyLaw(scale, { onceInYears: [5, 200], middle: 30, chances: [10, 40, 95] });
    expect(law?.quantile(0.9)).toBeCloseTo(1 / 5, 12);
    expect(law?.quantile(0.6)).toBeCloseTo(1 / 30, 12);
    expect(law?.quantile(0.05)).toBeCloseTo(1 / 200, 12);
  });

  test('a level is anywhere in its range; one number is no law', () => {
    // A scale without numbers has a decade for each level.
    expect(frequencyLaw(scale, { level: 2 })?.cdf(Math.sqrt(10 * 100))).toBeCloseTo(0.5, 12);
    expect(frequencyLaw(scale, { perYear: [3, 3] })).toBeUndefined();
    expect(frequencyInterval(scale, { perYear: [3, 3] })).toEqual({ low: 3, mid: 3, high: 3 });
  });
});

test('from 5 to 300 people, most likely about 20, has those points', () => {
  const said = { persons: [5, 300], middle: 20 } as const;
  const { low, mid, high } = consequenceInterval(scale, said);
  expect([low, mid, high].map((value) => Number(value.toPrecision(12)))).toEqual([5, 20, 300]);
  expect(consequenceLaw(scale, said)?.cdf(20)).toBeCloseTo(0.5, 12);
});

test.each([
  [{ onceInYears: [0, 10] }],
  [{ perYear: [0, 1], middle: 0.5 }],
  [{ perYear: [1, 1], chances: [10, 90] }],
  [{ perYear: [1, 2], middle: 2 }],
  [{ perYear: [1, 2], chances: [90, 10] }],
  [{ perYear: [1, 2], chances: [10, 50, 90] }],
  [{ perYear: [1, 2], chances: [0, 90] }],
  [{ perYear: [1e-6, 10], chances: [49, 51] }],
])('%j is no estimate', (said) => {
  expect(frequencySchema.safeParse(said).success).toBe(false);
});
