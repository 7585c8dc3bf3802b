import { describe, expect, it } from 'vitest';
import { clearMass, emptyMass, type Grid } from './grid.js';
import { emptySpectrum, transformMass } from './spectrum.js';

const grid: Grid = { step: 1, points: 16, offset: 0, tilt: 4 };
const decay = Math.exp(-4 / 16);
/** A lattice with these rates of sizes, tilted; `nothing` of what is at 0 is size 0. */
const lattice = (sizes: Readonly<Record<number, number>>, nothing: number) => {
  const mass = emptyMass(grid);
  for (const [j, rate] of Object.entries(sizes)) mass.values[Number(j)] = rate * decay ** Number(j);
  mass.zero = nothing;
  return mass;
};

describe('a transform on a grid', () => {
  it('has half as many frequencies as points and one, of nothing or of a constant', () => {
    const { re, im, zero } = emptySpectrum(grid, 1);
    expect([re.length, im.length, zero]).toEqual([9, 9, 0]);
    expect([...re, ...im]).toEqual([
      ...Array.from({ length: 9 }, () => 1),
      ...Array.from({ length: 9 }, () => 0),
    ]);
    expect([...emptySpectrum(grid).re]).toEqual(Array.from({ length: 9 }, () => 0));
  });
  it('is the sum of what is on the lattice, each at its place on the circle', () => {
    const mass = lattice({ 0: 0.5, 3: 2, 5: 0.25 }, 0.25);
    const { re, im, zero } = transformMass(mass, grid, emptySpectrum(grid));
    expect(zero).toBe(0.25);
    re.forEach((x, k) => {
      const at = (j: number) => (-2 * Math.PI * j * k) / 16;
      expect(x).toBeCloseTo(0.5 + mass.values[3] * Math.cos(at(3)) + mass.values[5] * Math.cos(at(5)), 12);
      expect(im[k]).toBeCloseTo(mass.values[3] * Math.sin(at(3)) + mass.values[5] * Math.sin(at(5)), 12);
    });
  });
  it('of a lattice that is cleared is nothing', () => {
    const mass = lattice({ 0: 0.5, 3: 2 }, 0.25);
    clearMass(mass);
    const { re, im, zero } = transformMass(mass, grid, emptySpectrum(grid, 7));
    expect([...re, ...im, zero].every((x) => x === 0)).toBe(true);
  });
});
