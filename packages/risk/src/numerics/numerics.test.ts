import { describe, expect, it } from 'vitest';
import { erfc } from './erfc.js';
import { realFourier } from './fourier.js';
import { betaNodes, gaussNormalNodes } from './gauss.js';
import { normalCdf, normalDensity, normalQuantile, Z95 } from './normal.js';
import { normalNodes, productNodes, uniformNodes } from './quadrature.js';
import { createStream } from './stream.js';

const relative = (a: number, b: number): number => Math.abs(a / b - 1);

describe('the normal distribution', () => {
  // Reference values to 16 digits from mpmath.
  it.each([
    [-10, 7.619853024160527e-24],
    [-8, 6.22096057427178e-16],
    [-5, 2.866515718791939e-7],
    [-3.5, 2.3262907903552504e-4],
    [-1, 0.15865525393145707],
    [-0.0078125, 0.4968832951391574],
    [0, 0.5],
    [1.6448536269514722, 0.95],
    [3, 0.9986501019683699],
  ])('P(Z <= %d) is %d', (z, p) => {
    expect(relative(normalCdf(z), p)).toBeLessThan(4e-12);
  });
  it('agrees with the complementary error function between the nodes of its table', () => {
    for (let z = -11.9; z < 8.9; z += 0.0137) {
      expect(Math.abs(normalCdf(z) - erfc(-z / Math.SQRT2) / 2)).toBeLessThan(1e-15);
      if (z > -9) expect(relative(normalCdf(z), erfc(-z / Math.SQRT2) / 2)).toBeLessThan(1e-11);
    }
  });
  it('is 0 far below and 1 far above', () => {
    expect([normalCdf(-13), normalCdf(9), normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1, 0, 1]);
  });
  it('has a quantile function that undoes it, deep into the tail', () => {
    for (const p of [1e-30, 1e-12, 1e-4, 0.05, 0.3, 0.5, 0.7, 0.999]) {
      const z = normalQuantile(p);
      expect(relative(erfc(-z / Math.SQRT2) / 2, p)).toBeLessThan(1e-11);
    }
    expect(normalQuantile(0.95)).toBeCloseTo(Z95, 12);
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(-1)]).toEqual([
      -Infinity,
      Infinity,
      -Infinity,
    ]);
  });
  it('has the density that is its slope', () => {
    expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
    expect(normalDensity(1.5)).toBeCloseTo((normalCdf(1.5005) - normalCdf(1.4995)) / 0.001, 7);
  });
  it('has an error function with known values on both branches', () => {
    expect(relative(erfc(0.5), 0.4795001221869535)).toBeLessThan(1e-14);
    expect(relative(erfc(2.5), 4.069520174449589e-4)).toBeLessThan(1e-13);
    expect(relative(erfc(6), 2.1519736712498913e-17)).toBeLessThan(1e-13);
    expect(erfc(-1)).toBeCloseTo(1.8427007929497148, 14);
    expect(erfc(28)).toBe(0);
    expect([erfc(0), erfc(Infinity), erfc(-Infinity)]).toEqual([1, 0, 2]);
  });
  it.each([
    [0.001, 0.9988716212090307],
    [1, 0.15729920705028513],
    [1.9, 0.0072095707647425325],
    [2.01, 0.004475150644751763],
    [3, 2.2090496998585438e-5],
    [10, 2.088487583762545e-45],
    [26, 5.663192408856143e-296],
  ])('has an error function that leaves %d out of 1: %d', (x, exact) => {
    expect(relative(erfc(x), exact)).toBeLessThan(4e-14);
  });
  it('has quantiles of chances as small as numbers go', () => {
    for (const p of [1e-34, 1e-60, 1e-150, 1e-290]) {
      expect(relative(erfc(-normalQuantile(p) / Math.SQRT2) / 2, p)).toBeLessThan(1e-10);
    }
  });
});

describe('the Fourier transform', () => {
  it.each([4, 8, 16, 32, 64, 128])('of %d numbers is the sum that defines it', (length) => {
    const x = Float64Array.from({ length }, (_, j) => Math.sin(j * j) + (j % 3));
    const re = new Float64Array(length / 2 + 1);
    const im = new Float64Array(length / 2 + 1);
    realFourier(length).forward(x, re, im);
    for (let k = 0; k <= length / 2; k++) {
      let a = 0;
      let b = 0;
      x.forEach((value, j) => {
        a += value * Math.cos((2 * Math.PI * j * k) / length);
        b -= value * Math.sin((2 * Math.PI * j * k) / length);
      });
      expect(re[k]).toBeCloseTo(a, 11);
      expect(im[k]).toBeCloseTo(b, 11);
    }
  });
  it('is undone by its inverse, for every length', () => {
    for (const length of [4, 8, 16, 256, 512]) {
      const y = Float64Array.from({ length }, (_, j) => Math.cos(3 * j) * (j + 1));
      const re = new Float64Array(length / 2 + 1);
      const im = new Float64Array(length / 2 + 1);
      const back = new Float64Array(length);
      realFourier(length).forward(y, re, im);
      realFourier(length).inverse(re, im, back);
      back.forEach((value, j) => expect(value).toBeCloseTo(y[j], 10));
    }
    expect(realFourier(256)).toBe(realFourier(256));
  });
});

describe('quadrature nodes', () => {
  const moment = (nodes: { points: readonly number[]; weights: readonly number[] }, n: number): number =>
    nodes.points.reduce((sum, x, k) => sum + nodes.weights[k] * x ** n, 0);
  it('for a uniform law give its moments', () => {
    for (let n = 0; n < 10; n++) expect(moment(uniformNodes(5), n)).toBeCloseTo(1 / (n + 1), 13);
    expect(uniformNodes(5)).toBe(uniformNodes(5));
  });
  it('for a beta law give its moments', () => {
    const nodes = betaNodes(1.5, 4.5, 12);
    let exact = 1;
    for (let n = 0; n < 24; n++) {
      expect(relative(moment(nodes, n), exact)).toBeLessThan(1e-11);
      exact *= (1.5 + n) / (6 + n);
    }
  });
  it('for a normal law give its moments', () => {
    for (const nodes of [gaussNormalNodes(7), normalNodes(0.25)]) {
      for (const [n, exact] of [1, 0, 1, 0, 3, 0, 15, 0, 105].entries()) {
        expect(moment(nodes, n)).toBeCloseTo(exact, 9);
      }
    }
    expect(normalNodes(0.25).points).toHaveLength(69);
  });
  it('for two independent laws multiply', () => {
    const product = productNodes(
      { points: [1, 2], weights: [0.25, 0.75] },
      { points: [3, 5], weights: [0.5, 0.5] },
    );
    expect(product).toEqual({ points: [3, 5, 6, 10], weights: [0.125, 0.125, 0.375, 0.375] });
  });
});

describe('streams of random numbers', () => {
  it('depend on the key alone, and differ between keys', () => {
    const take = (key: string): number[] => Array.from({ length: 5 }, createStream(key).bits);
    expect(take('S01|sizes')).toEqual(take('S01|sizes'));
    expect(take('S01|sizes')).not.toEqual(take('S02|sizes'));
    expect(take('S01|sizes')).toEqual([550360956, 4097647559, 3980730891, 1630948839, 2433540644]);
  });
  it('fill a list with the numbers that come one by one, and go on from there', () => {
    const { fill, bits } = createStream('S01|sizes');
    const single = createStream('S01|sizes');
    for (const length of [0, 3, 1, 40]) {
      const words = new Uint32Array(length);
      fill(words);
      expect([...words]).toEqual(Array.from({ length }, single.bits));
    }
    expect(bits()).toBe(single.bits());
  });
  it('give numbers strictly between 0 and 1: the middle of what 32 bits leave open', () => {
    const [bits, uniform] = [createStream('a'), createStream('a')];
    for (let k = 0; k < 20; k++) expect(uniform.uniform() * 2 ** 32 - bits.bits()).toBe(0.5);
  });
  it('are uniform and uncorrelated between keys', () => {
    const a = createStream('a');
    const b = createStream('b');
    let mean = 0;
    let square = 0;
    let product = 0;
    const n = 100_000;
    for (let k = 0; k < n; k++) {
      const x = a.uniform();
      mean += x / n;
      square += (x * x) / n;
      product += (x * b.uniform()) / n;
    }
    expect(mean).toBeCloseTo(1 / 2, 2);
    expect(square).toBeCloseTo(1 / 3, 2);
    expect(product).toBeCloseTo(1 / 4, 2);
  });
});
