import { describe, expect, it } from 'vitest';
import { empiricalSize } from '../size/empirical.js';
import { logUniformSize } from '../size/log-uniform.js';
import { lognormalSize } from '../size/lognormal.js';
import { mixtureSize } from '../size/mixture.js';
import { pertSize } from '../size/pert.js';
import type { Size } from '../size/size.js';
import { coarserGrid, emptyMass, type Grid } from './grid.js';
import { addSize } from './lattice-size.js';

const RATIOS = [1, 2, 4];

describe('sizes far from zero by their density', () => {
  it.each([
    ['lognormal', lognormalSize(10, 3000)],
    ['lognormal with a cap', lognormalSize(10, 3000, 500)],
    ['lognormal, most of it below a step', lognormalSize(0.01, 40)],
    ['PERT', pertSize(10, 30, 250)],
    ['PERT, highest at its end', pertSize(100, 100, 900)],
    ['log-uniform', logUniformSize(50, 700)],
    [
      'empirical',
      empiricalSize([
        [10, 0.2],
        [20, 0.3],
        [100, 0.9],
        [1000, 1],
      ]),
    ],
    [
      'mixture',
      mixtureSize([
        { weight: 0.5, size: pertSize(10, 30, 250) },
        { weight: 0.5, size: lognormalSize(1, 300, 800) },
      ]),
    ],
  ] as const satisfies readonly (readonly [string, Size])[])(
    '%s: the same masses as by the moments of cells, and none lost where one takes over from the other',
    (_, size) => {
      expect(Object.keys(size)).toContain('tabulateDensity');
      // The same formulas, but for the density.
      const byMoments: Size = Object.fromEntries(
        Object.entries(size).filter(([name]) => name !== 'tabulateDensity'),
      ) as unknown as Size;
      for (const tilt of [0, 15]) {
        const grid: Grid = { step: 1, points: 1024, offset: 0, tilt };
        const [fast, exact] = [size, byMoments].map((one) => {
          return RATIOS.map((ratio) => {
            const own = coarserGrid(grid, ratio);
            const lattice = emptyMass(own);
            addSize(lattice, own, one, 1, 1, { hasAtoms: true, leastRate: 0 });
            return lattice;
          });
        });
        RATIOS.forEach((ratio, k) => {
          const points = grid.points / ratio;
          let [mass, mean] = [0, 0];
          for (let j = 0; j < points; j++) {
            const gap = (fast[k].values[j] - exact[k].values[j]) * Math.exp((tilt * j) / points);
            expect(Math.abs(gap), `step ${ratio}, point ${j}`).toBeLessThan(3e-7);
            mass += gap;
            mean += gap * j;
          }
          expect(Math.abs(mass), `step ${ratio}`).toBeLessThan(1e-8);
          expect(Math.abs(mean), `step ${ratio}`).toBeLessThan(2e-6);
        });
      }
    },
  );

  it('none is lost where two edges leave a few points between them, however far apart they are', () => {
    const grid: Grid = { step: 1, points: 256, offset: 0, tilt: 0 };
    for (let width = 4; width <= 90; width++) {
      const lattice = emptyMass(grid);
      addSize(lattice, grid, pertSize(33, 35, 33 + width), 1, 1, { hasAtoms: true, leastRate: 0 });
      const mass = lattice.values.reduce((sum, p) => sum + p, 0);
      const mean = lattice.values.reduce((sum, p, j) => sum + p * j, 0);
      expect(Math.abs(mass), `${width} steps wide`).toBeLessThan(1e-6);
      expect(mean, `${width} steps wide`).toBeCloseTo(pertSize(33, 35, 33 + width).mean, 4);
    }
  });
});
