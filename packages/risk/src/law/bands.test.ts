import { describe, expect, it } from 'vitest';
import { once } from '../testing/once.js';
import { exponentialSize, poissonPortfolio } from '../testing/reference.js';
import { annualLaw, cumulative, quantile } from './annual-law.js';
import { lawToBands } from './bands.js';

const law = once(() => annualLaw(poissonPortfolio(2, exponentialSize(10))));
const scale = (...from: readonly number[]) => from.map((at, k) => ({ name: `band ${k + 1}`, from: at }));

describe('a law seen through a scale', () => {
  it('tells how often a year falls in each band', () => {
    const { probabilities } = lawToBands(law(), scale(0, 5, 50, 500));
    const [a, b, c] = [5, 50, 500].map((x) => cumulative(law(), x));
    expect(probabilities.map(({ name }) => name)).toEqual(['band 1', 'band 2', 'band 3', 'band 4']);
    [a, b - a, c - b, 1 - c].forEach((p, k) => expect(probabilities[k].probability).toBeCloseTo(p, 14));
  });
  it.each([
    ['in the first', scale(0, 200, 300), 'band 1', 'band 1'],
    ['a band apart', scale(0, 20, 30), 'band 1', 'band 3'],
    ['in the last', scale(0, 1, 2), 'band 3', 'band 3'],
    ['in the middle', scale(0, 5, 100), 'band 2', 'band 2'],
  ])('tells where the median year and the 95 %% year fall: %s', (_, bands, median, p95) => {
    expect(lawToBands(law(), bands)).toMatchObject({ median, p95 });
  });
  it('puts the year itself in the band that ends just above it', () => {
    const q = quantile(law(), 0.95);
    expect(lawToBands(law(), scale(0, q * 0.999)).p95).toBe('band 2');
    expect(lawToBands(law(), scale(0, q * 1.001)).p95).toBe('band 1');
  });
  it('of years mostly without harm are in the first band', () => {
    const rare = annualLaw(poissonPortfolio(0.01, exponentialSize(10)));
    const { median, p95, probabilities } = lawToBands(rare, scale(0, 0.001));
    expect([median, p95]).toEqual(['band 1', 'band 1']);
    expect(probabilities[0].probability).toBeCloseTo(Math.exp(-0.01), 5);
  });
});
