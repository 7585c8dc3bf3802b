import type { Assessment, LocalDate, World } from '@risikobilde/core';
import { evaluateRisk, type RiskMemory, type RiskOptions } from '@risikobilde/core/risk';
import { type AnnualLaw, annualLaws, type Portfolio } from '@risikobilde/risk';
import { selfCheck, type SelfCheck } from '@risikobilde/risk/checks';
import { type Service, serviceQuantiles, tabulateServices } from '@risikobilde/risk/services';
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

/** Each law held against Panjer's recursion and `years` simulated years. */
export const checksOf = (
  laws: ReadonlyMap<string, AnnualLaw>,
  years: number,
): Readonly<Record<string, SelfCheck>> =>
  Object.fromEntries([...laws].map(([name, law]) => [name, selfCheck(law, years)]));

/** The laws of a workload's alternatives. */
export const lawsOfPortfolios = (
  portfolios: readonly (readonly [string, Portfolio])[],
  accuracy: number,
): ReadonlyMap<string, AnnualLaw> => {
  const laws = annualLaws(
    portfolios.map(([, portfolio]) => portfolio),
    { accuracy },
  );
  return new Map(
    portfolios.flatMap(([name], k): readonly (readonly [string, AnnualLaw])[] => {
      const law = laws[k];
      return law && law.mean > 0 ? [[name, law]] : [];
    }),
  );
};

/** The laws of an assessment's alternatives as they are now: those that an evaluation asks its memory for. */
export const lawsOfAlternatives = (
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  options: RiskOptions & { readonly memory: RiskMemory },
): ReadonlyMap<string, AnnualLaw> => {
  const asked: AnnualLaw[] = [];
  const memory: RiskMemory = {
    ...options.memory,
    laws: (portfolios, accuracy) => {
      const laws = options.memory.laws(portfolios, accuracy);
      asked.push(...laws);
      return laws;
    },
  };
  const { alternatives } = evaluateRisk(assessment, world, asOf, { ...options, memory, stages: ['current'] });
  return new Map(
    alternatives.flatMap(({ alternative, stages, scenarios }): readonly (readonly [string, AnnualLaw])[] => {
      const law = asked.find(
        ({ mean, portfolio }) =>
          mean === stages.current?.expected && portfolio.components.length === scenarios.length,
      );
      return law && law.mean > 0 ? [[alternative, law]] : [];
    }),
  );
};
