import type { ScenarioDraws } from '@risikobilde/risk';
import { bandOf, consequenceAxis, levelOf, likelihoodAxis } from '../derive/scale.js';
import type { Scale } from '../world/world.js';
import type { BandShare } from './risk-evaluation.js';

/** How often the cell of a drawn frequency and a drawn size lies in each band of the matrix, in the order of the scale. */
export const bandSharesOf = (scale: Scale, { rates, sizes }: ScenarioDraws): readonly BandShare[] => {
  const [likelihoods, consequences] = [likelihoodAxis(scale), consequenceAxis(scale)];
  const counts = new Map<string, number>();
  rates.forEach((rate, k) => {
    const band = bandOf(scale, levelOf(likelihoods, rate), levelOf(consequences, sizes[k] ?? 0));
    counts.set(band, (counts.get(band) ?? 0) + 1);
  });
  return scale.bands.flatMap(({ id }) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ band: id, share: count / rates.length }];
  });
};

/** The band most draws fall in; of two that are even, the graver. */
export const commonest = (shares: readonly BandShare[]): string =>
  shares.reduce<BandShare>((most, one) => (one.share >= most.share ? one : most), { band: '', share: 0 })
    .band;
