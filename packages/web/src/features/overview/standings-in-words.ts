import { type Standing, standings } from '@risikobilde/core';
import { formatList, type Words } from '@risikobilde/words';
import { countStandings } from '../../shared/count-standings.js';

/** "6 står, 8 er utfordret og 1 er uten grunnlag": the best first, and nothing about what there is none of. */
export const standingsInWords = (
  items: readonly { readonly standing: Standing }[],
  { t, language }: Words,
): string => {
  const counts = countStandings(items);
  return formatList(
    standings
      .toReversed()
      .filter((standing) => counts[standing] > 0)
      .map((standing) => t(`overview.stand.${standing}`, { count: counts[standing] })),
    language,
  );
};
