import type { Assessment, LocalDate, World } from '@risikobilde/core';
import { evaluateRisk, type RiskMemory, type RiskOptions } from '@risikobilde/core/risk';
import { type AnnualLaw, annualLaw, annualLaws, type Portfolio, quantile } from '@risikobilde/risk';
import { selfCheck, type SelfCheck } from '@risikobilde/risk/checks';
import type { ServiceSpread } from '../text/risk-of-workload.js';

/**
 * The quantiles of `count` services that inherit the scenarios, from a tenth to ten times the size of the file and evenly spread on a
 * logarithmic axis: what every event is multiplied by multiplies the year.
 */
export const serviceSpread = (portfolio: Portfolio, count: number): ServiceSpread => {
  const law = annualLaw(portfolio, { accuracy: 1e-3 });
  const sizeOf = (k: number): number => 10 ** (count === 1 ? 0 : (2 * k) / (count - 1) - 1);
  const spread = (p: number): ServiceSpread['p95'] => ({
    least: sizeOf(0) * quantile(law, p),
    median: sizeOf(count >> 1) * quantile(law, p),
    greatest: sizeOf(count - 1) * quantile(law, p),
  });
  return { count, p95: spread(0.95), p99: spread(0.99) };
};

/** Each law held against `years` simulated years. */
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
