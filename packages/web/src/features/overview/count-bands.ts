import type { RiskResult } from '@risikobilde/core';

export type BandCount = { readonly band: string; readonly count: number };

/** How many scenarios fall in each band of the scale, highest band first. */
export const countBands = (
  risks: readonly RiskResult[],
  state: 'initial' | 'current' | 'planned',
  bands: readonly { readonly id: string }[],
): readonly BandCount[] =>
  bands
    .map((band) => ({
      band: band.id,
      count: risks.filter((risk) => risk[state].band === band.id).length,
    }))
    .toReversed();
