import { describe, expect, it } from 'vitest';
import { createPortfolio } from '../create-portfolio.js';
import type { Component } from '../portfolio.js';
import type { Scenario } from '../scenario.js';
import { laplaceNodes } from './laplace.js';
import { logGrid, outcomeAt } from './log-grid.js';
import { emptyList, ROW, sumRows } from './rows.js';
import { sizeLattice, transformAt } from './size-transform.js';
import { listEvents, listYear, listYearWithout, tabulateYear } from './yearly-table.js';

const grid = logGrid(0.5, 1e5);
const consequence = { kind: 'lognormal', p05: 1, p95: 40 } as const;
const componentOf = (scenario: Omit<Scenario, 'id' | 'consequence'> & Partial<Scenario>): Component => {
  const made = createPortfolio([{ id: 'A', consequence, ...scenario }]);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.components[0];
};
const OUTCOMES = [20, 45, 60, 90];
const NODES = [0, 1, 4, 21];

/** E[exp(-s S)] for a rate factor, from the table, at node k for outcome m. */
function fromTable(component: Component, least: number, most: number, factor: number) {
  const table = tabulateYear(component, grid, least, most);
  const list = emptyList(2);
  const sum = new Float64Array(ROW);
  return (m: number, k: number): [number, number] => {
    list.used = 0;
    listYear(list, table, 0, factor);
    sumRows(table.at(m), list, sum);
    const modulus = Math.exp(sum[2 * k]);
    const angle = sum[2 * k + 1];
    return [modulus * Math.cos(angle), modulus * Math.sin(angle)];
  };
}

/** The same from the nodes of rate and scale, one by one; for gamma laws of the rate with whole shapes. */
function exactly(component: Component, factor: number) {
  const { frequency, size, scales } = component;
  const row = new Float64Array(ROW);
  return (m: number, k: number): [number, number] => {
    let [sumRe, sumIm] = [0, 0];
    scales.points.forEach((scale, j) => {
      transformAt(sizeLattice(size, scale, grid), m, row);
      frequency.nodes.points.forEach((rate, i) => {
        const weight = scales.weights[j] * frequency.nodes.weights[i];
        const x = row[2 * k] * rate * factor;
        const y = row[2 * k + 1] * rate * factor;
        const a = frequency.shape;
        const modulus = a === Infinity ? Math.exp(x) : Math.hypot(1 - x / a, y / a) ** -a;
        const angle = a === Infinity ? y : a * Math.atan2(y / a, 1 - x / a);
        sumRe += weight * modulus * Math.cos(angle);
        sumIm += weight * modulus * Math.sin(angle);
      });
    });
    return [sumRe, sumIm];
  };
}

function worstError(component: Component, least: number, most: number, factor: number): number {
  const table = fromTable(component, least, most, factor);
  const exact = exactly(component, factor);
  const errors = OUTCOMES.flatMap((m) =>
    NODES.map((k) => {
      const [re, im] = table(m, k);
      const [exactRe, exactIm] = exact(m, k);
      return Math.hypot(re - exactRe, im - exactIm);
    }),
  );
  return Math.max(...errors);
}

describe('a scenario’s year, tabulated for rate factors', () => {
  it('is exact for a known rate, whatever the factor, from one row', () => {
    const component = componentOf({ frequency: { kind: 'poisson', rate: 2 } });
    expect(tabulateYear(component, grid, 0.3, 3).count).toBe(1);
    for (const factor of [0.01, 0.3, 1, 7]) expect(worstError(component, 0.3, 3, factor)).toBeLessThan(1e-12);
  });
  it('is exact at tabulated factors and near between them, for rates that vary', () => {
    for (const scenario of [
      { frequency: { kind: 'gamma-poisson', mean: 0.6, cv: 0.8 } },
      { frequency: { kind: 'gamma-poisson', mean: 2, cv: 0.5 } },
      { frequency: { kind: 'poisson-log-uniform', low: 0.05, high: 0.8 } },
      {
        frequency: { kind: 'poisson-pert', min: 0.5, mode: 1, max: 3 },
        consequenceFactors: [{ low: 0.5, high: 1 }],
      },
      { frequency: { kind: 'poisson', rate: 2 }, consequenceFactors: [{ low: 0.2, high: 1 }] },
      // Large spreads: rows stand closer together.
      { frequency: { kind: 'gamma-poisson', mean: 30, cv: 1 } },
      { frequency: { kind: 'poisson-pert', min: 100, mode: 150, max: 300 } },
    ] as const) {
      const component = componentOf(scenario);
      for (const [factor, tolerance] of [
        [0.3, 1e-9],
        [0.3 * Math.exp(0.25), 1e-9],
        [0.33, 3e-4],
        [1, 3e-4],
        [2.9, 3e-4],
      ] as const) {
        expect(worstError(component, 0.3, 3, factor), JSON.stringify([scenario, factor])).toBeLessThan(
          tolerance,
        );
      }
    }
  });
  it('has rows to beyond the greatest factor, closer where the number of events varies much', () => {
    const few = tabulateYear(
      componentOf({ frequency: { kind: 'gamma-poisson', mean: 2, cv: 0.5 } }),
      grid,
      0.3,
      3,
    );
    const many = tabulateYear(
      componentOf({ frequency: { kind: 'gamma-poisson', mean: 4, cv: 0.5 } }),
      grid,
      0.3,
      3,
    );
    expect(few.count).toBe(12);
    expect(many.count).toBe(39);
    expect(few.factors[0]).toBe(0.3);
    expect(few.factors.at(-1)).toBeGreaterThan(3);
    expect(few.factors[1] / 0.3).toBeCloseTo(Math.exp(1 / 4), 12);
    expect(many.factors[1] / 0.3).toBeCloseTo(Math.exp(1 / 16), 12);
    expect(many.at(7)).toHaveLength(39 * ROW);
    expect(many.at(7)).toBe(many.at(7));
  });
  it('of a scenario that does not strike the service adds nothing', () => {
    const component = componentOf({ frequency: { kind: 'gamma-poisson', mean: 2, cv: 0.5 } });
    const list = emptyList(2);
    listYear(list, tabulateYear(component, grid, 0.3, 3), 0, 0);
    expect(list.used).toBe(0);
  });
  it('is next to nothing, and a number, where so many events are certain that no year is that small', () => {
    const component = componentOf({ frequency: { kind: 'poisson-pert', min: 4000, mode: 5000, max: 9000 } });
    const [re, im] = fromTable(component, 0.3, 3, 1)(10, 3);
    expect(Math.abs(re)).toBeLessThan(1e-30);
    expect(Math.abs(im)).toBeLessThan(1e-30);
  });
  it('tells years without events of one size apart, and how many of those there are in others', () => {
    const cap = 60;
    for (const frequency of [
      { kind: 'poisson', rate: 2 },
      { kind: 'gamma-poisson', mean: 6, cv: 0.8 },
      { kind: 'poisson-log-uniform', low: 0.5, high: 8 },
    ] as const) {
      // A thousandth of the events: three of them in a year are what the sum lacks.
      const component = componentOf({
        frequency,
        consequence: { kind: 'lognormal', p05: 1, p95: 17.2, cap },
      });
      const { atoms } = component.size;
      const [{ weight }] = atoms;
      expect(weight).toBeCloseTo(1e-3, 4);
      const table = tabulateYear(component, grid, 0.3, 3, atoms);
      expect(table.count).toBe(4 * Math.max(1, table.factors.length));
      const factor = 0.3 * Math.exp(0.5);
      for (const m of [50, 57, 66]) {
        const sumOf = (put: (list: ReturnType<typeof emptyList>) => void): Float64Array => {
          const list = emptyList(2);
          const sum = new Float64Array(ROW);
          put(list);
          sumRows(table.at(m), list, sum);
          return sum;
        };
        const whole = sumOf((list) => listYear(list, table, 0, factor));
        const without = sumOf((list) => listYearWithout(list, table, 0, factor));
        const mean = sumOf((list) => listEvents(list, table, 0, factor, weight, 1));
        const excess = sumOf((list) => listEvents(list, table, 0, factor, weight, 2));
        for (const k of NODES) {
          // E[e^(-sS)] = T (1 + H z + (H^2 + V) z^2 / 2), z = e^(-s cap).
          const ratio = cap / (2 * outcomeAt(grid, m));
          const z = complex(Math.exp(-laplaceNodes[k].re * ratio), -laplaceNodes[k].im * ratio);
          const h = [mean[2 * k], mean[2 * k + 1]] as const;
          const v = [excess[2 * k], excess[2 * k + 1]] as const;
          const square = times(h, h);
          const two = times([(square[0] + v[0]) / 2, (square[1] + v[1]) / 2], times(z, z));
          const one = times(h, z);
          const quiet = complex(Math.exp(without[2 * k]), without[2 * k + 1]);
          const [re, im] = times(quiet, [1 + one[0] + two[0], one[1] + two[1]]);
          const [exactRe, exactIm] = complex(Math.exp(whole[2 * k]), whole[2 * k + 1]);
          const third = 2e-8 * Math.hypot(...z) ** 3;
          expect(Math.hypot(re - exactRe, im - exactIm), `${frequency.kind} ${m} ${k}`).toBeLessThan(third);
        }
        if (frequency.kind === 'poisson') {
          expect(mean[0]).toBeCloseTo(2 * factor * weight, 12);
          expect(excess[0]).toBe(0);
        } else expect(excess[0]).toBeGreaterThan(0);
      }
    }
  });
  it('has one set of rows where nothing is told apart, and the same year without', () => {
    const component = componentOf({ frequency: { kind: 'gamma-poisson', mean: 0.6, cv: 0.8 } });
    const table = tabulateYear(component, grid, 0.3, 3);
    expect(table.count).toBe(table.factors.length);
    const [year, without] = [emptyList(2), emptyList(2)];
    listYear(year, table, 3, 1);
    listYearWithout(without, table, 3, 1);
    expect(without).toEqual(year);
  });
});

type Complex = readonly [number, number];
const complex = (modulus: number, angle: number): Complex => [
  modulus * Math.cos(angle),
  modulus * Math.sin(angle),
];
const times = ([a, b]: Complex, [c, d]: Complex): Complex => [a * c - b * d, a * d + b * c];
