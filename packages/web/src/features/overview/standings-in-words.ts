import { type Language, type Standing, standings } from '@risikobilde/core';
import { countStandings } from '../../shared/count-standings.js';

/** "6 står, 8 er utfordret og 1 er uten grunnlag": the best first, and nothing about what there is none of. */
export const standingsInWords = (
  items: readonly { readonly standing: Standing }[],
  say: (key: `stand.${Standing}`, values: { readonly count: number }) => string,
  language: Language,
): string => {
  const counts = countStandings(items);
  return new Intl.ListFormat(language).format(
    standings
      .toReversed()
      .filter((standing) => counts[standing] > 0)
      .map((standing) => say(`stand.${standing}`, { count: counts[standing] })),
  );
};
