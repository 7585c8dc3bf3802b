import type { RecordOf } from '@risikobilde/core';

type Party = RecordOf<'party'>;

/** The parties that can own a party: not itself, nor one that it owns, by however many steps. */
export const possibleOwners = (party: string, parties: readonly Party[]): readonly Party[] => {
  const owned = new Set([party]);
  // A set grows while it is walked, so this reaches whatever is owned by what was found.
  for (const one of owned) for (const { id, parent } of parties) if (parent === one) owned.add(id);
  return parties.filter(({ id }) => !owned.has(id));
};
