import {
  type Agreement,
  annualLaw,
  crossCheck,
  type Portfolio,
  type Service,
  serviceQuantiles,
  tabulateServices,
} from '@risikobilde/risk';
import type { ServiceSpread } from '../text/risk-of-workload.js';

/** Sizes from a tenth to ten times that of the file, evenly spread on a logarithmic axis. */
const servicesOf = (count: number): readonly Service[] =>
  Array.from({ length: count }, (_, k) => ({
    id: `service-${k + 1}`,
    exposure: 10 ** (count === 1 ? 0 : (2 * k) / (count - 1) - 1),
  }));

/** The quantiles of `count` services that inherit the scenarios, each with an exposure of its own. */
export const serviceSpread = (portfolio: Portfolio, count: number): ServiceSpread => {
  const services = servicesOf(count);
  const { values } = serviceQuantiles(tabulateServices(portfolio, services), services, [0.95, 0.99]);
  const [p95, p99] = values.map((all) => {
    const sorted = all.toSorted();
    return {
      least: sorted[0] ?? 0,
      median: sorted[sorted.length >> 1] ?? 0,
      greatest: sorted.at(-1) ?? 0,
    };
  });
  const none = { least: 0, median: 0, greatest: 0 };
  return { count, p95: p95 ?? none, p99: p99 ?? none };
};

/** The computed law set against `years` simulated years. */
export const agreements = (portfolio: Portfolio, years: number): readonly Agreement[] =>
  crossCheck(annualLaw(portfolio), years);
