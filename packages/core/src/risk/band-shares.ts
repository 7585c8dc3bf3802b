import type { ScenarioDraws } from '@risikobilde/risk';
import { bandOf, consequenceAxis, levelOf, likelihoodAxis } from '../derive/scale.js';
import type { Scale } from '../world/world.js';
import type { BandShare } from './risk-evaluation.js';

/**
 * Distribution over the bands of the matrix: how often the cell of a drawn frequency and a drawn size lies in each band
 * of the matrix, in the order of the scale.
 */
export const bandSharesOf = (scale: Scale, { rates, sizes }: ScenarioDraws): readonly BandShare[] => {
  const [likelihoods, consequences] = [likelihoodAxis(scale), consequenceAxis(scale)];
  // Draws are many and cells few: counted by cell, and then by the cell's band.
  const width = 1 + Math.max(...consequences.map(({ level }) => level));
  const byCell = new Map<number, number>();
  rates.forEach((rate, k) => {
    const cell = levelOf(likelihoods, rate) * width + levelOf(consequences, sizes[k] ?? 0);
    byCell.set(cell, (byCell.get(cell) ?? 0) + 1);
  });
  const byBand = new Map<string, number>();
  for (const [cell, count] of byCell) {
    const band = bandOf(scale, Math.floor(cell / width), cell % width);
    byBand.set(band, (byBand.get(band) ?? 0) + count);
  }
  return scale.bands.flatMap(({ id }) => {
    const count = byBand.get(id);
    return count === undefined ? [] : [{ band: id, share: count / rates.length }];
  });
};

/** The band most draws fall in; of two that are even, the graver. */
export const commonest = (shares: readonly BandShare[]): string =>
  shares.reduce<BandShare>((most, one) => (one.share >= most.share ? one : most), { band: '', share: 0 })
    .band;
