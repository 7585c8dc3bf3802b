import { createPortfolio, type Portfolio, type Scenario } from '@risikobilde/risk';

/** A generator of numbers in (0, 1) that gives the same ones each time (Park & Miller). */
export function createNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** The scenarios as a portfolio; they are known to be right. */
export function portfolioOf(scenarios: readonly Scenario[]): Portfolio {
  const portfolio = createPortfolio(scenarios);
  if (!portfolio.ok) throw new Error(JSON.stringify(portfolio.error));
  return portfolio.value;
}

/** Three alternatives of the same scenarios: as they are, and with factors between a half and one and a half. */
export function threeAlternatives(scenarios: readonly Scenario[]): ReadonlyMap<string, Portfolio> {
  const next = createNumbers(2);
  const changed = (): Portfolio =>
    portfolioOf(
      scenarios.map((s) => ({ ...s, rateFactors: [0.5 + next()], consequenceFactors: [0.5 + next()] })),
    );
  return new Map([
    ['onprem', portfolioOf(scenarios)],
    ['cloud', changed()],
    ['local', changed()],
  ]);
}
