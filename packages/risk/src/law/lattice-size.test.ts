import { describe, expect, it } from 'vitest';
import { empiricalSize } from '../size/empirical.js';
import { lognormalSize } from '../size/lognormal.js';
import { logUniformSize } from '../size/log-uniform.js';
import { pertSize } from '../size/pert.js';
import { pointSize, type Size } from '../size/size.js';
import { exponentialSize } from '../testing/reference.js';
import { clearMass, emptyMass, type Grid, type LatticeMass } from './grid.js';
import { addAtoms, addFloored, addNothing, addSize, addSpread } from './lattice-size.js';

const plain: Grid = { step: 1, points: 16, offset: 0, tilt: 0 };
const halfZero = empiricalSize([
  [0, 0.5],
  [10, 1],
]);
const exact = { hasAtoms: true, leastRate: 0 };
type Put = (mass: LatticeMass, grid: Grid, size: Size, scale: number, weight: number) => void;
const onLattice = (put: Put, grid: Grid, size: Size, scale = 1, weight = 1): LatticeMass => {
  const mass = emptyMass(grid);
  put(mass, grid, size, scale, weight);
  return mass;
};
const matched: Put = (...given) => addSize(...given, exact);
/** Probabilities by point, those of nothing left out; lattices hold them less all at 0, which is put back. */
const found = ({ values }: LatticeMass, all: number): Record<number, number> =>
  Object.fromEntries(
    [...values].flatMap((value, j) => {
      const p = j === 0 ? value + all : value;
      return Math.abs(p) < 1e-13 ? [] : [[j, Number(p.toFixed(12))]];
    }),
  );
const moment = (values: Float64Array, order: number): number =>
  values.reduce((sum, p, j) => sum + p * (j > values.length / 2 ? j - values.length : j) ** order, 0);

describe('a size matched to a grid', () => {
  it.each<[string, Size, number, number, Record<number, number>]>([
    ['on a point stays there', pointSize(10), 1, 1, { 10: 1 }],
    [
      'between points is shared by four',
      pointSize(10.5),
      1,
      1,
      { 9: -0.0625, 10: 0.5625, 11: 0.5625, 12: -0.0625 },
    ],
    ['below a step is shared by three', pointSize(0.5), 1, 1, { 0: 0.375, 1: 0.75, 2: -0.125 }],
    ['counts as often as it happens', pointSize(3), 1, 3, { 3: 3 }],
    ['is that many times as large', pointSize(2), 3, 1, { 6: 1 }],
    ['made smaller is so', pointSize(20), 0.25, 2, { 5: 2 }],
    ['that a measure takes away is nothing', pointSize(20), 0, 2, { 0: 2 }],
    ['that never happens is nothing', pointSize(5), 1, 0, {}],
    ['beyond the grid is left out', pointSize(40), 1, 1, {}],
    ['at the last point is still there', pointSize(15), 1, 1, { 15: 1 }],
  ])('%s', (_, size, scale, weight, expected) => {
    expect(found(onLattice(matched, plain, size, scale, weight), weight)).toEqual(expected);
  });
  const wide: Grid = { step: 1, points: 512, offset: 0, tilt: 0 };
  it.each<[string, Size, number]>([
    ['far below a step', lognormalSize(0.001, 0.01), 1],
    ['about a step', lognormalSize(0.3, 4), 1],
    ['many steps', lognormalSize(3, 20), 1],
    ['many steps, capped', lognormalSize(3, 60, 47.3), 1],
    ['narrower than a step', pertSize(40.2, 40.4, 40.9), 1],
    ['with sharp ends', logUniformSize(2.3, 70), 1],
    ['with sharp ends, scaled', pertSize(2, 10, 61), 1.7],
    ['partly nothing', halfZero, 3],
  ])('has its mean and its second moment on however coarse a grid: %s', (_, size, scale) => {
    const { values } = onLattice(matched, wide, size, scale);
    expect(moment(values, 1) / (size.mean * scale)).toBeCloseTo(1, 4);
    // In a cell that an edge divides the density is taken for even: a hundredth of a squared step at most.
    expect(Math.abs(moment(values, 2) - size.secondMoment * scale * scale)).toBeLessThan(0.01);
    expect(values.reduce((sum, p) => sum + p, 0)).toBeCloseTo(0, 9);
  });
  it('of very many small events has the third moment too', () => {
    const size = lognormalSize(0.001, 0.01);
    const { values } = onLattice(
      (...given) => addSize(...given, { hasAtoms: false, leastRate: 1e6 }),
      wide,
      size,
    );
    expect(moment(values, 1) / size.mean).toBeCloseTo(1, 9);
    expect(moment(values, 2) / size.secondMoment).toBeCloseTo(1, 6);
    expect(Math.abs(moment(values, 3))).toBeLessThan(2 * size.secondMoment);
  });
  it.each([
    ['few', 0],
    ['very many', 1e6],
  ])('makes no frequency grow, however small the sizes of %s events', (_, leastRate) => {
    const { values } = onLattice(
      (...given) => addSize(...given, { hasAtoms: false, leastRate }),
      wide,
      lognormalSize(0.001, 0.01),
    );
    for (let k = 0; k < 512; k++) {
      const re = values.reduce((sum, p, j) => sum + p * Math.cos((2 * Math.PI * j * k) / 512), 0);
      expect(re).toBeLessThan(1e-15);
    }
  });
  it('is its density times the step where that is smooth', () => {
    const { values } = onLattice(matched, wide, exponentialSize(20));
    for (const j of [10, 40, 100]) expect(values[j] / (Math.exp(-j / 20) / 20)).toBeCloseTo(1, 5);
  });
  it.each<[string, Put]>([
    ['matched', matched],
    ['rounded down', addFloored],
  ])('%s wraps about a grid that starts far out', (name, put) => {
    const window = { ...plain, points: 8, offset: 8 };
    for (const j of [2, 7, 0]) {
      // What lies on a point goes a whole step down, so that a step up it is where it was.
      const size = pointSize(name === 'rounded down' ? 9 + j : 8 + j);
      expect(found(onLattice(put, window, size), 1)).toEqual({ [j]: 1 });
    }
    expect(found(onLattice(put, window, pointSize(30)), 1)).toEqual({});
  });
  it.each<[string, Put]>([
    ['matched', matched],
    ['rounded down', addFloored],
    ['spread', addSpread],
  ])('%s weighs less the farther out, on a tilted grid', (_, put) => {
    const flat = onLattice(put, plain, exponentialSize(4), 1, 2).values;
    onLattice(put, { ...plain, tilt: 8 }, exponentialSize(4), 1, 2).values.forEach((p, j) =>
      expect(p).toBeCloseTo(flat[j] * Math.exp(-j / 2), 12),
    );
  });
  it('knows how much of it is nothing, less all', () => {
    expect(onLattice(matched, plain, halfZero, 1, 3).zero).toBe(-1.5);
    expect(onLattice(addFloored, plain, halfZero, 1, 3).zero).toBe(-1.5);
    expect(onLattice(matched, plain, halfZero, 0, 3).zero).toBe(0);
    expect(onLattice(matched, plain, pointSize(0.1), 1, 3).zero).toBe(-3);
  });
  it('is added to what is there, and taken off with it', () => {
    const mass = onLattice(matched, plain, pointSize(10), 1, 2);
    addSize(mass, plain, pointSize(11), 1, 1);
    expect([found(mass, 3), mass.zero]).toEqual([{ 10: 2, 11: 1 }, -3]);
    clearMass(mass);
    expect([found(mass, 0), mass.zero]).toEqual([{}, 0]);
  });
});

describe('what single values carry of a size', () => {
  it('is at their places, with the chance of nothing, and the rest nowhere', () => {
    const size = lognormalSize(3, 60, 12);
    const [{ weight }] = size.atoms;
    expect(found(onLattice(addAtoms, plain, size, 1, 2), 2)).toEqual({
      12: Number((2 * weight).toFixed(12)),
    });
    expect(found(onLattice(addAtoms, plain, halfZero, 1, 2), 2)).toEqual({ 0: 1 });
    expect(
      found(
        onLattice((mass, __, ...rest) => addNothing(mass, ...rest), plain, halfZero, 1, 2),
        2,
      ),
    ).toEqual({ 0: 1 });
    expect(found(onLattice(addAtoms, plain, size, 0, 2), 2)).toEqual({ 0: 2 });
  });
});

describe('a size spread over two points', () => {
  it('is shared by nearness: nowhere less spread than it was', () => {
    expect(found(onLattice(addSpread, plain, pointSize(10.25)), 1)).toEqual({ 10: 0.75, 11: 0.25 });
    expect(found(onLattice(addSpread, plain, pointSize(0.25), 1, 2), 2)).toEqual({ 0: 1.5, 1: 0.5 });
    expect(found(onLattice(addSpread, plain, pointSize(3), 0, 2), 2)).toEqual({ 0: 2 });
  });
});

describe('a size rounded down', () => {
  it.each<[string, Size, number, number, Record<number, number>]>([
    ['between points goes to the lower', pointSize(10.75), 1, 1, { 10: 1 }],
    ['below a step goes to nothing', pointSize(0.75), 1, 1, { 0: 1 }],
    ['is scaled first', pointSize(3.6), 2, 3, { 7: 3 }],
    ['that a measure takes away is nothing', pointSize(3.5), 0, 3, { 0: 3 }],
  ])('%s', (_, size, scale, weight, expected) => {
    expect(found(onLattice(addFloored, plain, size, scale, weight), weight)).toEqual(expected);
  });
  it('puts in each step what lies in it', () => {
    const { values } = onLattice(addFloored, plain, exponentialSize(4));
    values.subarray(0, 15).forEach((p, j) => {
      expect(p + (j === 0 ? 1 : 0)).toBeCloseTo(Math.exp(-j / 4) - Math.exp(-(j + 1) / 4), 12);
    });
  });
});
