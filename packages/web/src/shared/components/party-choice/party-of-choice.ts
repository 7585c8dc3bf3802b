import type { RecordOf } from '@risikobilde/core';
import { freeId } from '../edit/free-id.js';

type Party = RecordOf<'party'>;

/** A party that is there already, or what makes a new one. */
export type ChosenParty =
  | { readonly id: string }
  | { readonly name: string; readonly type: Party['type']; readonly country: string };

/** Nothing is asked of an existing party; a new one needs its name. */
export const isComplete = (chosen: ChosenParty): boolean =>
  'id' in chosen ? chosen.id !== '' : chosen.name.trim() !== '';

/** The id of the party that was chosen, and the record to add when it is a new one. */
export const partyOfChoice = (
  chosen: ChosenParty,
  isTaken: (id: string) => boolean,
): { readonly id: string; readonly added: readonly Party[] } => {
  if ('id' in chosen) return { id: chosen.id, added: [] };
  const name = chosen.name.trim();
  const id = freeId(name, 'part', isTaken);
  const { type, country } = chosen;
  return { id, added: [{ kind: 'party', id, level: 'public', name: { nb: name }, type, country }] };
};
