import { cos, exp, sin } from '../numerics/elementary.js';
import { scaleFrequency } from '../frequency/frequency.js';
import { annualLaw, quantile } from '../law/annual-law.js';
import { type Component, multiplierIn, type Portfolio } from '../portfolio.js';
import { laplaceNodes } from './laplace.js';
import { type LogGrid, logGrid, outcomeAt, placeOf } from './log-table.js';
import { addYear, emptyReading, setReading, tabulateYear, type YearlyTable } from './yearly-table.js';

/** A service that inherits the platform's scenarios, with its own exposure and rates. */
export interface Service {
  readonly id: string;
  /** What the size of every event is multiplied by, such as persons in the service; caps go with it. Above 0. */
  readonly exposure: number;
  /** What each scenario's rate is multiplied by, in the order of the portfolio; 1 where none is given. */
  readonly rateFactors?: readonly number[];
}

/** Quantiles of all services, in the order of the services; persons (or kroner) a year. */
export interface ServiceQuantiles {
  readonly levels: readonly number[];
  /** One array of quantiles for each level. */
  readonly values: readonly Float64Array[];
}

/** The platform's scenarios tabulated so that a service is a matter of scale and rate factors. */
export interface ServiceTables {
  readonly portfolio: Portfolio;
  readonly grid: LogGrid;
  readonly factors: readonly [number, number];
  readonly tables: readonly YearlyTable[];
}

/** Tabulates a portfolio for services whose rate factors lie within those of `services`. */
export function tabulateServices(portfolio: Portfolio, services: readonly Service[]): ServiceTables {
  const factors = factorRange(portfolio, services);
  const live = portfolio.components.filter((c) => c.frequency.mean > 0 && c.scales.points.some((x) => x > 0));
  const worst = annualLaw(
    {
      ...portfolio,
      components: live.map((c) => ({ ...c, frequency: scaleFrequency(c.frequency, factors[1]) })),
    },
    { accuracy: 1e-3 },
  );
  const high = Math.max(quantile(worst, 0.999), 1e-9) * 2;
  const low = Math.min(high / 100, ...live.map((c) => c.size.quantile(0.001) * smallestScale(c) * 0.9));
  const grid = logGrid(Math.max(low, high * 1e-12), high);
  const tables = portfolio.components.map((c) => tabulateYear(c, grid, factors[0], factors[1]));
  return { portfolio, grid, factors, tables };
}

/** The tables after one platform scenario changed: the others' are kept. */
export function replaceScenario(tables: ServiceTables, changed: Component): ServiceTables {
  const place = tables.portfolio.components.findIndex((c) => c.id === changed.id);
  if (place < 0) throw new Error(`no scenario ${changed.id} to replace`);
  const { grid, factors, portfolio } = tables;
  return {
    ...tables,
    portfolio: { ...portfolio, components: portfolio.components.with(place, changed) },
    tables: tables.tables.with(place, tabulateYear(changed, grid, factors[0], factors[1])),
  };
}

/**
 * Quantiles of each service's year at rising levels. Tails are inverted at outcomes of the table around the quantile and joined
 * by a cubic in log outcome: relative error about 1e-3 against the transform on a grid, whatever the number of services. Quantiles
 * from before a change, given for the same services and levels, tell where to look first; the answer is the same.
 */
export function serviceQuantiles(
  tables: ServiceTables,
  services: readonly Service[],
  levels: readonly number[] = [0.95, 0.99],
  before?: ServiceQuantiles,
): ServiceQuantiles {
  const { grid } = tables;
  const values = levels.map(() => new Float64Array(services.length));
  const tails = createTails(tables);
  const starts = levels.map(() => grid.count >> 1);
  services.forEach((service, which) => {
    tails.choose(service);
    levels.forEach((p, level) => {
      const known = before?.values[level][which];
      const start = known ? Math.ceil(placeOf(grid, known / service.exposure)) : starts[level];
      const place = firstAtMost(tails.at, 1 - p, start, grid.count);
      starts[level] = place;
      // The grid starts below every size: less is nothing.
      if (place === 0) return;
      values[level][which] = service.exposure * outcomeAt(grid, crossing(tails.at, 1 - p, place, grid.count));
    });
  });
  return { levels, values };
}

interface Tails {
  /** Chooses the service that `at` answers for. */
  readonly choose: (service: Service) => void;
  /** P(S > y_m) per unit of exposure; remembered until the next choice. */
  readonly at: (m: number) => number;
}

function createTails({ portfolio, grid, tables }: ServiceTables): Tails {
  const { states, components } = portfolio;
  const known = new Float64Array(grid.count);
  const isKnown = new Uint8Array(grid.count);
  const nodes = laplaceNodes.length;
  const sum = new Float64Array(2 * nodes);
  const readings = states.map(() => tables.map(emptyReading));
  const invert = (m: number): number => {
    let tail = 0;
    for (let s = 0; s < states.length; s++) {
      sum.fill(0);
      for (let c = 0; c < tables.length; c++) addYear(tables[c], readings[s][c], m, sum);
      for (let k = 0; k < nodes; k++) {
        const { weightRe, weightIm } = laplaceNodes[k];
        const modulus = exp(sum[2 * k]);
        const angle = sum[2 * k + 1];
        tail += states[s].weight * (weightRe * (1 - modulus * cos(angle)) + weightIm * modulus * sin(angle));
      }
    }
    return tail;
  };
  return {
    choose: ({ rateFactors = [] }) => {
      isKnown.fill(0);
      states.forEach((state, s) => {
        tables.forEach((table, c) => {
          setReading(readings[s][c], table, (rateFactors[c] ?? 1) * multiplierIn(state, components[c]));
        });
      });
    },
    at: (m) => {
      if (isKnown[m] === 0) {
        isKnown[m] = 1;
        known[m] = invert(m);
      }
      return known[m];
    },
  };
}

/** The first place where the tail is at most `share`, walking from `start`; the grid's last when there is none. */
function firstAtMost(tail: (m: number) => number, share: number, start: number, count: number): number {
  let low = -1;
  let high = count - 1;
  let stride = 1;
  let m = Math.min(Math.max(start, 0), count - 1);
  // Gallop away from the last service's answer until it is bracketed, then halve.
  while (high - low > 1 && m > low && m < high) {
    if (tail(m) <= share) {
      high = m;
      m -= stride;
    } else {
      low = m;
      m += stride;
    }
    stride *= 2;
    if (low >= 0 && high < count - 1) break;
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (tail(middle) <= share) high = middle;
    else low = middle;
  }
  return high;
}

/** Where between points, `high` (above 0) and the one before, the tail crosses `share`: a cubic through four points, or a straight line where it is not falling. */
function crossing(tail: (m: number) => number, share: number, high: number, count: number): number {
  const from = Math.min(count - 4, Math.max(0, high - 2));
  const f = [0, 1, 2, 3].map((k) => tail(from + k));
  const cubic = (x: number): number =>
    (-f[0] * (x - 1) * (x - 2) * (x - 3)) / 6 +
    (f[1] * x * (x - 2) * (x - 3)) / 2 -
    (f[2] * x * (x - 1) * (x - 3)) / 2 +
    (f[3] * x * (x - 1) * (x - 2)) / 6;
  let low = high - 1 - from;
  let top = high - from;
  for (let step = 0; step < 16; step++) {
    const middle = (low + top) / 2;
    if (cubic(middle) > share) low = middle;
    else top = middle;
  }
  return from + top;
}

function smallestScale({ scales }: Component): number {
  return Math.min(...scales.points.filter((scale) => scale > 0));
}

function factorRange({ states }: Portfolio, services: readonly Service[]): readonly [number, number] {
  let low = 1;
  let high = 1;
  for (const { rateFactors } of services) {
    for (const factor of rateFactors ?? []) {
      if (factor > 0) low = Math.min(low, factor);
      high = Math.max(high, factor);
    }
  }
  const multipliers = states.flatMap((state) => state.multipliers).filter((multiplier) => multiplier > 0);
  return [low * Math.min(1, ...multipliers), high * Math.max(1, ...multipliers)];
}
