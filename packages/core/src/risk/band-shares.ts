import type { ScenarioDraws } from '@risikobilde/risk';
import { message, type Sayable, type Text } from '@risikobilde/words/message';
import { bandOf, bandOfId, bandRank, consequenceAxis, levelOf, likelihoodAxis } from '../derive/scale.js';
import { plain } from '../reason.js';
import type { Scale } from '../world/world.js';
import type { BandShare, CellShare } from './risk-evaluation.js';

/** Where the draws of a scenario lie in the matrix: shares by band, in the order of the scale, and the cells that hold at least a tenth. */
export const spreadOver = (
  scale: Scale,
  { rates, sizes }: ScenarioDraws,
): { readonly bandShares: readonly BandShare[]; readonly cells: readonly CellShare[] } => {
  const [likelihoods, consequences] = [likelihoodAxis(scale), consequenceAxis(scale)];
  // Draws are many and cells few: counted by cell, and then by the cell's band.
  const width = 1 + Math.max(...consequences.map(({ level }) => level));
  const byCell = new Map<number, number>();
  rates.forEach((rate, k) => {
    const cell = levelOf(likelihoods, rate) * width + levelOf(consequences, sizes[k] ?? 0);
    byCell.set(cell, (byCell.get(cell) ?? 0) + 1);
  });
  const cells = [...byCell]
    .sort(([a], [b]) => a - b)
    .map(([cell, count]) => ({
      likelihoodLevel: Math.floor(cell / width),
      consequenceLevel: cell % width,
      share: count / rates.length,
    }));
  const byBand = new Map<string, number>();
  for (const [cell, count] of byCell) {
    const band = bandOf(scale, Math.floor(cell / width), cell % width);
    byBand.set(band, (byBand.get(band) ?? 0) + count);
  }
  return {
    bandShares: scale.bands.flatMap(({ id }) => {
      const count = byBand.get(id);
      return count === undefined ? [] : [{ band: id, share: count / rates.length }];
    }),
    cells: cells.filter(({ share }) => share >= worthSaying),
  };
};

/** The share that a cell, or a graver band with those beyond it, has to hold to be told of. */
const worthSaying = 0.1;

/** The gravest band above this one that, with those beyond it, holds at least a tenth; undefined when none does. */
export const mayBeGraver = (
  scale: Scale,
  band: string,
  shares: readonly BandShare[],
): BandShare | undefined => {
  const own = bandRank(scale, band);
  let share = 0;
  for (const one of shares.toReversed()) {
    if (bandRank(scale, one.band) <= own) return undefined;
    share += one.share;
    if (share >= worthSaying) return { band: one.band, share };
  }
  return undefined;
};

/** The level as it is shown, with the graver one that it may be. */
export const levelTag = (scale: Scale, band: string, mayBe: BandShare | undefined): Sayable => {
  const name = bandOfId(scale, band)?.name ?? plain(band);
  if (!mayBe) return name;
  const graver = bandOfId(scale, mayBe.band)?.name ?? plain(mayBe.band);
  return message('risk.level.mayBe', { band: name, graver: lowerCase(graver), share: mayBe.share });
};

const lowerCase = (text: Text): Text =>
  // The same languages, each in lower case.
  Object.fromEntries(Object.entries(text).map(([language, said]) => [language, said?.toLowerCase()])) as Text;
