import { exp, log } from '../numerics/elementary.js';
import { scaleFrequency } from '../frequency/frequency.js';
import {
  annualLaw,
  type AnnualLaw,
  conditionalTailMean,
  exceedance,
  quantile,
  stopLoss,
} from '../law/annual-law.js';
import type { Component, Portfolio } from '../portfolio.js';
import { mixtureSize, type WeightedSize } from '../size/mixture.js';
import type { Size } from '../size/size.js';
import { cappedSize, scaledSize } from '../size/transformed.js';
import type { Service } from './services.js';

/** All services together, persons counted once. */
export interface NationalLaw {
  readonly law: AnnualLaw;
  readonly population: number;
  /** Expected persons harmed a year, no more than the population in any year. */
  readonly mean: number;
  quantile(p: number): number;
  exceedance(x: number): number;
  conditionalTailMean(p: number): number;
}

/**
 * The law of a year for all services together.
 *
 * A scenario in `shared` (a platform event) is one shock: it strikes at the platform's rate and harms in all services at once.
 * Any other strikes each service by itself at the service's rate; where its rate is uncertain from year to year, the year's level
 * is the same for all. Neither an event nor a year harms more persons than there are.
 */
export function nationalLaw(
  portfolio: Portfolio,
  services: readonly Service[],
  shared: ReadonlySet<string>,
  population: number,
): NationalLaw {
  const components = portfolio.components.map((component, place) =>
    shared.has(component.id)
      ? oneShock(component, services, population)
      : eachService(component, services, place, population),
  );
  const law = annualLaw({ ...portfolio, components });
  return {
    law,
    population,
    mean: law.mean - stopLoss(law, population),
    quantile: (p) => Math.min(population, quantile(law, p)),
    exceedance: (x) => (x >= population ? 0 : exceedance(law, x)),
    conditionalTailMean: (p) => {
      const q = quantile(law, p);
      if (q >= population) return population;
      return conditionalTailMean(law, p) - stopLoss(law, population) / (1 - p);
    },
  };
}

function oneShock(component: Component, services: readonly Service[], population: number): Component {
  const exposure = services.reduce((sum, service) => sum + service.exposure, 0);
  return {
    ...component,
    ...sized(component, (scale) => scaledSize(component.size, exposure * scale), population),
  };
}

function eachService(
  component: Component,
  services: readonly Service[],
  place: number,
  population: number,
): Component {
  const factors = services.map((service) => service.rateFactors?.[place] ?? 1);
  const total = factors.reduce((sum, factor) => sum + factor, 0);
  if (total === 0) return { ...component, frequency: scaleFrequency(component.frequency, 0) };
  const buckets = bucketExposures(services, factors, total);
  return {
    ...component,
    frequency: scaleFrequency(component.frequency, total),
    ...sized(
      component,
      (scale) =>
        mixtureSize(
          buckets.map(
            ({ at, weight }): WeightedSize => ({ weight, size: scaledSize(component.size, at * scale) }),
          ),
        ),
      population,
    ),
  };
}

/** Sizes capped at the population; with one known scale it goes into the size, so that the cap comes after it. */
function sized(
  component: Component,
  make: (scale: number) => Size,
  population: number,
): Pick<Component, 'size' | 'scales'> {
  const { scales } = component;
  if (scales.points.length > 1 || scales.points[0] === 0) return { size: make(1), scales };
  return { size: cappedSize(make(scales.points[0]), population), scales: { points: [1], weights: [1] } };
}

const STEPS = 32;

/** Exposures, weighted by rate, on points in geometric progression (32 a natural-log unit), means kept. */
function bucketExposures(
  services: readonly Service[],
  factors: readonly number[],
  total: number,
): readonly { at: number; weight: number }[] {
  const weightByPlace = new Map<number, number>();
  const add = (place: number, weight: number): void => {
    if (weight > 0) weightByPlace.set(place, (weightByPlace.get(place) ?? 0) + weight);
  };
  services.forEach(({ exposure }, k) => {
    const place = Math.floor(log(exposure) * STEPS);
    const low = exp(place / STEPS);
    const high = exp((place + 1) / STEPS);
    const part = Math.min(1, Math.max(0, (exposure - low) / (high - low)));
    add(place, (factors[k] / total) * (1 - part));
    add(place + 1, (factors[k] / total) * part);
  });
  return [...weightByPlace]
    .sort(([a], [b]) => a - b)
    .map(([place, weight]) => ({ at: exp(place / STEPS), weight }));
}
