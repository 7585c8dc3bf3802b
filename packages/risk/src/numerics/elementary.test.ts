import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atan2, cos, exp, expm1, log, log1p, power, sin } from './elementary.js';

/** Distance in units of the last place of the larger, or of `scale`. */
const off = (a: number, b: number, scale = Math.max(Math.abs(a), Math.abs(b))): number =>
  a === b ? 0 : Math.abs(a - b) / (scale * 2 ** -52);
const steps = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, k) => from + ((to - from) * (k + 0.37)) / count);

describe('elementary functions of our own', () => {
  it('agree with the engine’s to two units in the last place', () => {
    for (const x of [...steps(-700, 700, 3001), ...steps(-2, 2, 1001)])
      expect(off(exp(x), Math.exp(x))).toBeLessThan(2);
    for (const x of steps(-300, 300, 3001)) expect(off(log(10 ** x), Math.log(10 ** x))).toBeLessThan(2);
    for (const x of steps(0.5, 2, 1001)) expect(off(log(x), Math.log(x))).toBeLessThan(2);
    for (const x of [...steps(-30, 30, 3001), ...steps(-1e5, 1e5, 3001)]) {
      expect(off(sin(x), Math.sin(x), 1)).toBeLessThan(1);
      expect(off(cos(x), Math.cos(x), 1)).toBeLessThan(1);
    }
    for (const x of [...steps(-1e-6, 1e-6, 101), ...steps(-0.9, 30, 501)]) {
      expect(off(expm1(x), Math.expm1(x))).toBeLessThan(8);
      expect(off(log1p(x), Math.log1p(x))).toBeLessThan(4);
    }
    for (const x of steps(-5, 5, 41)) {
      for (const y of steps(-5, 5, 41)) expect(off(atan2(y, x), Math.atan2(y, x))).toBeLessThan(3);
    }
    for (const x of [0.001, 0.7, 1.3, 900]) {
      for (const y of [-3.7, -0.5, 0.2, 2.5]) expect(off(power(x, y), x ** y)).toBeLessThan(20);
      expect(power(x, 3)).toBe(x * x * x);
    }
  });
  it('know the edges: zero, infinity, the smallest and the greatest numbers', () => {
    expect([exp(0), exp(-Infinity), exp(Infinity), exp(-746), exp(710)]).toEqual([
      1,
      0,
      Infinity,
      0,
      Infinity,
    ]);
    expect(exp(Number.NaN)).toBeNaN();
    expect(off(exp(-740), Math.exp(-740))).toBeLessThan(1e13);
    expect(off(exp(709.7), Math.exp(709.7))).toBeLessThan(2);
    expect(off(exp(-707), Math.exp(-707))).toBeLessThan(2);
    expect([log(0), log(1), log(Infinity)]).toEqual([-Infinity, 0, Infinity]);
    expect([log(-1), log(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
    expect(off(log(5e-324), Math.log(5e-324))).toBeLessThan(2);
    expect([expm1(0), expm1(-800), expm1(800), log1p(0), log1p(Infinity)]).toEqual([
      0,
      -1,
      Infinity,
      0,
      Infinity,
    ]);
    expect([power(3, 0), power(0, 2), power(0, 0.5), power(1, -1e9), power(2, 17)]).toEqual([
      1, 0, 0, 1, 131072,
    ]);
    expect(power(2, 65)).toBeCloseTo(2 ** 65, -6);
    expect([power(0, 0), power(3, 33), power(2, 64)]).toEqual([1, 5_559_060_566_555_523, 2 ** 64]);
    expect([atan2(0, 0), atan2(0, 1), atan2(0, -1), atan2(2, 0), atan2(-2, 0)]).toEqual([
      0,
      0,
      Math.PI,
      Math.PI / 2,
      -Math.PI / 2,
    ]);
    expect([sin(0), cos(0)]).toEqual([0, 1]);
  });
  it('are the only ones used in this package: no other is the same in every engine', () => {
    const root = join(import.meta.dirname, '..');
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing'),
    );
    expect(sources.length).toBeGreaterThan(40);
    const inexact =
      /Math\.(?:a?(?:sin|cos|tan)h?|atan2|exp|expm1|log|log1p|log2|log10|pow|hypot|cbrt)\b|[\w)\]] \*\* (?!\d+;)/;
    for (const file of sources) {
      const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(inexact.exec(code)?.[0], file).toBeUndefined();
    }
  });
});
