import { bandRank, consequenceAxis, likelihoodAxis, rangeOfLevel } from '../derive/scale.js';
import type { RiskResult } from '../evaluation.js';
import type { Scale } from '../world/world.js';
import type { CellOrder } from './risk-evaluation.js';

/** A scenario's place in the matrix and what it harms in each draw. */
export type PlacedScenario = { readonly risk: RiskResult; readonly means: Float64Array };

/**
 * Which scenarios of an alternative the matrix ranks without justification (Cox 2008): two cells may be ranked only when
 * every value in one lies above every value in the other.
 */
export const cellOrderOf = (scale: Scale, alternative: string, all: readonly PlacedScenario[]): CellOrder => {
  const pairs = all
    .flatMap((a) => all.map((b) => ({ above: a, below: b })))
    .filter(({ above, below }) => rankOf(scale, above) > rankOf(scale, below));
  const notJustified = pairs.filter(({ above, below }) => cellOf(scale, above)[0] < cellOf(scale, below)[1]);
  const reversed = notJustified
    .map(({ above, below }) => ({
      inHigherBand: above.risk.scenario,
      inLowerBand: below.risk.scenario,
      share: shareOf(below.means, (mean, k) => mean > (above.means[k] ?? 0)),
    }))
    .filter(({ share }) => share > 0.5)
    .sort(
      (a, b) =>
        b.share - a.share || (a.inHigherBand + a.inLowerBand < b.inHigherBand + b.inLowerBand ? -1 : 1),
    );
  return { alternative, pairs: pairs.length, notJustified: notJustified.length, reversed };
};

const rankOf = (scale: Scale, { risk }: PlacedScenario): number => bandRank(scale, risk.current.band);

/** The least and the greatest expected harm a year that the cell can stand for. */
const cellOf = (scale: Scale, { risk }: PlacedScenario): readonly [number, number] => {
  const frequency = rangeOfLevel(likelihoodAxis(scale), risk.current.likelihoodLevel) ?? [0, 0];
  const size = rangeOfLevel(consequenceAxis(scale), risk.current.consequenceLevel) ?? [0, 0];
  return [frequency[0] * size[0], frequency[1] * size[1]];
};

const shareOf = (values: Float64Array, test: (value: number, k: number) => boolean): number =>
  values.reduce((count, value, k) => count + Number(test(value, k)), 0) / values.length;
