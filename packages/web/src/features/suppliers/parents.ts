import type { RecordOf } from '@risikobilde/core';

type Party = RecordOf<'party'>;

/** A party and all that it owns, by however many steps: none of them can own it. */
export const ownedBy = (party: string, parties: readonly Party[]): readonly string[] => {
  const owned = new Set([party]);
  // A set grows while it is walked, so this reaches whatever is owned by what was found.
  for (const one of owned) for (const { id, parent } of parties) if (parent === one) owned.add(id);
  return [...owned];
};
