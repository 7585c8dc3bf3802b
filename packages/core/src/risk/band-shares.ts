import type { ScenarioDraws } from '@risikobilde/risk';
import { message, type Sayable, type Text } from '@risikobilde/words/message';
import { bandOf, bandOfId, bandRank, consequenceAxis, levelOf, likelihoodAxis } from '../derive/scale.js';
import { plain } from '../reason.js';
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

/** The share that a graver band has to hold, with those beyond it, to stand in the tag. */
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
