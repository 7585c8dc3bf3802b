import { describe, expect, it } from 'vitest';
import { lognormalSize } from '../size/lognormal.js';
import { pertSize } from '../size/pert.js';
import { pointSize, type Size } from '../size/size.js';
import { laplaceNodes } from './laplace.js';
import { logGrid, outcomeAt } from './log-grid.js';
import { ROW } from './rows.js';
import { sizeLattice, transformAt } from './size-transform.js';

const grid = logGrid(0.3, 4e5);

/** E[exp(-s scale X)] - 1 at node k for outcome y, by the middle of 4,000 equally probable parts. */
function byQuantiles(size: Size, scale: number, y: number, k: number): [number, number] {
  const { re, im } = laplaceNodes[k];
  const parts = 4000;
  let [sumRe, sumIm] = [0, 0];
  for (let part = 0; part < parts; part++) {
    const x = (scale * size.quantile((part + 0.5) / parts)) / (2 * y);
    sumRe += (Math.exp(-re * x) * Math.cos(im * x) - 1) / parts;
    sumIm -= (Math.exp(-re * x) * Math.sin(im * x)) / parts;
  }
  return [sumRe, sumIm];
}

describe('the lattice of a size', () => {
  it('keeps weight and mean, at any scale, and ends at the greatest value', () => {
    for (const size of [
      lognormalSize(1, 40, 5000),
      pertSize(5, 20, 90),
      pointSize(12),
      lognormalSize(1, 40),
    ]) {
      for (const scale of [1, 0.37, 90]) {
        const { first, mass, above } = sizeLattice(size, scale, grid);
        const at = (q: number): number => grid.first * Math.exp((first + q) / 32);
        const mean = mass.reduce((sum, weight, q) => sum + weight * at(q), 0);
        expect(mean / (scale * size.mean)).toBeCloseTo(1, 6);
        expect(above[0]).toBeCloseTo(1, 4);
        expect(above[0]).toBeLessThan(1 + 1e-12);
        expect(above[mass.length]).toBe(0);
        expect(above[1]).toBeCloseTo(above[0] - mass[0], 12);
        expect(Math.min(...mass)).toBeGreaterThan(-1e-12);
        const most = size.most < Infinity ? size.most : size.quantile(1 - 1e-9);
        expect(at(mass.length - 1) / (scale * most)).toBeGreaterThan(1 - 1e-12);
        expect(at(mass.length - 2) / (scale * most)).toBeLessThan(1);
        const square = mass.reduce((sum, weight, q) => sum + weight * at(q) ** 2, 0);
        expect(square / (scale ** 2 * size.secondMoment)).toBeCloseTo(1, 3);
      }
    }
  });
  it('of a size that can be next to nothing begins thirteen powers of ten below its end', () => {
    const wide: Size = { ...lognormalSize(1, 40), quantile: (u) => (u < 0.5 ? 1e-300 : 1e4) };
    const { mass } = sizeLattice(wide, 1, grid);
    expect(mass.length / (13 * Math.LN10 * 32)).toBeCloseTo(1, 2);
  });
});

describe('the transform of a size', () => {
  it('is the sum over its lattice, sizes far below the outcome by moments included, to 1e-9', () => {
    for (const size of [lognormalSize(1, 40, 5000), lognormalSize(0.001, 2000, 1e5), pertSize(5, 20, 90)]) {
      const lattice = sizeLattice(size, 1, grid);
      const row = new Float64Array(ROW);
      for (const m of [0, 9, 25, 60, 80, grid.count - 1]) {
        transformAt(lattice, m, row);
        for (const k of [0, 1, 8, 21]) {
          const { re, im } = laplaceNodes[k];
          let [sumRe, sumIm] = [0, 0];
          lattice.mass.forEach((weight, q) => {
            const x = Math.exp((lattice.first + q) / 32 - m / 8) / 2;
            sumRe += weight * (Math.expm1(-re * x) * Math.cos(im * x) - 2 * Math.sin((im * x) / 2) ** 2);
            sumIm -= weight * Math.exp(-re * x) * Math.sin(im * x);
          });
          const modulus = Math.hypot(sumRe, sumIm);
          expect(Math.abs(row[2 * k] - sumRe) / modulus, `re ${m} ${k}`).toBeLessThan(1e-9);
          expect(Math.abs(row[2 * k + 1] - sumIm) / modulus, `im ${m} ${k}`).toBeLessThan(1e-9);
        }
      }
    }
  });
  it('is that of the size itself to a thousandth', () => {
    const row = new Float64Array(ROW);
    for (const [size, scale] of [
      [lognormalSize(1, 40, 5000), 3],
      [pertSize(5, 20, 90), 1],
      [pointSize(12), 0.5],
    ] as const) {
      const lattice = sizeLattice(size, scale, grid);
      for (const m of [20, 40, 70]) {
        transformAt(lattice, m, row);
        for (const k of [0, 1, 3]) {
          const [re, im] = byQuantiles(size, scale, outcomeAt(grid, m), k);
          const modulus = Math.hypot(re, im);
          expect(Math.abs(row[2 * k] - re) / modulus).toBeLessThan(1e-3);
          expect(Math.abs(row[2 * k + 1] - im) / modulus).toBeLessThan(1e-3);
        }
      }
    }
  });
  it('of no size at all is that of nothing', () => {
    const row = new Float64Array(ROW).fill(3);
    const lattice = sizeLattice(pertSize(5, 20, 90), 0, grid);
    for (const m of [0, 40, grid.count - 1]) {
      transformAt(lattice, m, row);
      expect(row.every((part) => part === 0)).toBe(true);
    }
  });
});
