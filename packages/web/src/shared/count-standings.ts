import { type Standing, standings } from '@risikobilde/core';

/** How many stand, are challenged, have fallen, are unsupported. */
export const countStandings = (
  items: readonly { readonly standing: Standing }[],
): Readonly<Record<Standing, number>> => {
  const counts = { supported: 0, challenged: 0, fallen: 0, unsupported: 0 };
  for (const standing of standings)
    counts[standing] = items.filter((item) => item.standing === standing).length;
  return counts;
};
