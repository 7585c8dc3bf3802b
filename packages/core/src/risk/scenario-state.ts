import type { AnnualLaw } from '@risikobilde/risk';
import type { Scale } from '../world/world.js';
import { bandSharesOf, commonest } from './band-shares.js';
import type { Prepared } from './memory.js';
import type { ScenarioState } from './risk-evaluation.js';
import { yearFigures } from './year-figures.js';

/** A scenario by itself in one stage. */
export const scenarioState = (
  scale: Scale,
  { draws }: Extract<Prepared, { ok: true }>,
  law: AnnualLaw,
  bandOfMiddles: string,
): ScenarioState => {
  const bandShares = bandSharesOf(scale, draws);
  const sizes = draws.sizes.toSorted();
  const point = (p: number): number => sizes[Math.floor(p * sizes.length)] ?? 0;
  return {
    ...yearFigures(law),
    events: law.events,
    sizeGivenEvent: {
      mean: law.events === 0 ? 0 : law.mean / law.events,
      p50: point(0.5),
      p95: point(0.95),
    },
    band: commonest(bandShares),
    bandShares,
    bandOfMiddles,
  };
};
