import { scaleFrequency } from '../frequency/frequency.js';
import { type AnnualLaw, annualLaw, quantile } from '../law/annual-law.js';
import type { Component, Portfolio } from '../portfolio.js';
import { crossing } from './crossing.js';
import { createGridQuantiles, type GridQuantiles } from './grid-quantiles.js';
import { createJumpQuantiles, type JumpQuantiles } from './jump-quantiles.js';
import { findJumps, isNearJump, type Jumps } from './jumps.js';
import { type LogGrid, logGrid, outcomeAt, placeOf } from './log-grid.js';
import { type PlatformRows, platformRows } from './platform-rows.js';
import { createTails } from './tails.js';
import { tabulateYear, type YearlyTable } from './yearly-table.js';

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
  readonly rows: PlatformRows;
  /** Values that sizes take with probability of their own, and what answers for outcomes near them; made when first asked for. */
  readonly jumps: Jumps;
  readonly nearJumps: () => JumpQuantiles;
  /** What answers there first, where nothing is narrower than a step; made when first asked for. */
  readonly onGrids: () => GridQuantiles;
}

/** Tabulates a portfolio for services whose rate factors lie within those of `services`. */
export function tabulateServices(portfolio: Portfolio, services: readonly Service[]): ServiceTables {
  const factors = factorRange(portfolio, services);
  const { components } = portfolio;
  const worst = annualLaw(
    {
      ...portfolio,
      components: components.map((c) => ({ ...c, frequency: scaleFrequency(c.frequency, factors[1]) })),
    },
    { accuracy: 1e-3 },
  );
  const high = Math.max(quantile(worst, 0.999), 1e-9) * 2;
  const low = Math.min(high / 100, ...components.map((c) => c.size.quantile(0.001) * smallestScale(c) * 0.9));
  const grid = logGrid(Math.max(low, high * 1e-12), high);
  const tables = components.map((c) => tabulateYear(c, grid, factors[0], factors[1]));
  return tablesOf(portfolio, grid, factors, tables);
}

function tablesOf(
  portfolio: Portfolio,
  grid: LogGrid,
  factors: readonly [number, number],
  tables: readonly YearlyTable[],
): ServiceTables {
  const jumps = findJumps(portfolio, factors[1]);
  let made: JumpQuantiles | undefined;
  const nearJumps = (): JumpQuantiles => (made ??= createJumpQuantiles(portfolio, jumps, grid, factors));
  let grids: GridQuantiles | undefined;
  const onGrids = (): GridQuantiles =>
    (grids ??= createGridQuantiles(portfolio, outcomeAt(grid, grid.count - 1), factors));
  return { portfolio, grid, factors, tables, rows: platformRows(tables), jumps, nearJumps, onGrids };
}

/** The tables after one platform scenario changed: the others' are kept. */
export function replaceScenario(before: ServiceTables, changed: Component): ServiceTables {
  const place = before.portfolio.components.findIndex((c) => c.id === changed.id);
  if (place < 0) throw new Error(`no scenario ${changed.id} to replace`);
  const { grid, factors, portfolio } = before;
  const tables = before.tables.with(place, tabulateYear(changed, grid, factors[0], factors[1]));
  const components = portfolio.components.with(place, changed);
  return tablesOf({ ...portfolio, components }, grid, factors, tables);
}

/**
 * Quantiles of each service's year at rising levels. Tails are inverted at the two outcomes of the table around the quantile and joined
 * by a cubic in log outcome: relative error about 1e-3 against the transform on a grid, whatever the number of services. Near a value that
 * events take with probability of its own, such as a cap, the law of the service is laid on a grid, or its years are told apart by how often they
 * have it. Quantiles from before a change,
 * given for the same services and levels, tell where to look first; the answer is the same.
 */
export function serviceQuantiles(
  { portfolio, grid, tables, rows, jumps, nearJumps, onGrids }: ServiceTables,
  services: readonly Service[],
  levels: readonly number[] = [0.95, 0.99],
  before?: ServiceQuantiles,
): ServiceQuantiles {
  const values = levels.map(() => new Float64Array(services.length));
  const tails = createTails(portfolio, tables, rows, grid);
  const places = levels.map(() => grid.count / 2);
  services.forEach(({ exposure, rateFactors = [] }, which) => {
    tails.choose(rateFactors);
    let near: ((p: number, start: number) => number) | undefined;
    levels.forEach((p, level) => {
      const known = before?.values[level][which];
      const start = known ? placeOf(grid, known / exposure) : places[level];
      const place = crossing(tails, 1 - p, start, grid.count);
      places[level] = place;
      // The grid starts below every size: less is nothing.
      if (place === 0) return;
      const outcome = outcomeAt(grid, place);
      if (!isNearJump(jumps, outcome)) {
        values[level][which] = exposure * outcome;
        return;
      }
      near ??= nearJumpsOf(portfolio, rateFactors, onGrids(), nearJumps);
      values[level][which] = exposure * near(p, outcome);
    });
  });
  return { levels, values };
}

/**
 * Quantiles of a service where its outcomes may jump: from its law on a grid; where that has what is narrower than a step, from years told
 * apart by their jumps; and where those are too many, from the law of the service worked out by itself.
 */
function nearJumpsOf(
  portfolio: Portfolio,
  rateFactors: readonly number[],
  grids: GridQuantiles,
  nearJumps: () => JumpQuantiles,
): (p: number, start: number) => number {
  grids.choose(rateFactors);
  let sharp: ((p: number, start: number) => number) | undefined;
  const makeSharp = (): ((p: number, start: number) => number) => {
    const jumps = nearJumps();
    if (jumps.choose(rateFactors)) return jumps.quantile;
    const law = lawOfService(portfolio, rateFactors);
    return (p) => quantile(law, p);
  };
  return (p, start) => grids.quantile(p, start) ?? (sharp ??= makeSharp())(p, start);
}

/** The law of a service worked out by itself. */
function lawOfService(portfolio: Portfolio, rateFactors: readonly number[]): AnnualLaw {
  const components = portfolio.components.map((component, c) => ({
    ...component,
    frequency: scaleFrequency(component.frequency, rateFactors[c] ?? 1),
  }));
  return annualLaw({ ...portfolio, components }, { accuracy: 1e-3 });
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
