import type { World, WorldEntry } from '@risikobilde/core';
import type { Passage } from './passage.js';

/** What a passage may concern: an entry of the world data, and a provision of it where it has one. A guess, for a person to judge. */
export type Bearing = { readonly source: string; readonly ref?: string };

const mostBearings = 6;
/** Names shorter than this are words of other sentences too. */
const shortestName = 6;

/** Finds what passages may bear on: first by the identifiers that their publisher gives, then by what they name. */
export const createBearings = ({ entries }: World): ((passage: Passage) => readonly Bearing[]) => {
  const byIdentifier = new Map<string, WorldEntry[]>();
  const byName = new Map<string, WorldEntry[]>();
  const add = (map: Map<string, WorldEntry[]>, key: string, entry: WorldEntry): void => {
    map.set(key, [...(map.get(key) ?? []), entry]);
  };
  for (const entry of entries) {
    for (const identifier of identifiersOf(entry)) add(byIdentifier, identifier.toLowerCase(), entry);
    for (const name of namesOf(entry))
      if (name.length >= shortestName) add(byName, name.toLowerCase(), entry);
  }
  return ({ title, text, about = [] }) => {
    const said = `${title}\n${text}`.toLowerCase();
    const found = [
      ...about.flatMap(({ identifier, ref }) =>
        (byIdentifier.get(identifier.toLowerCase()) ?? []).map((entry) => bearing(entry, ref)),
      ),
      ...[...byIdentifier].flatMap(([identifier, held]) =>
        stands(said, identifier) ? held.map((entry) => bearing(entry)) : [],
      ),
      ...[...byName].flatMap(([name, held]) =>
        stands(said, name) ? held.map((entry) => bearing(entry)) : [],
      ),
    ];
    const once = new Map(found.toReversed().map((one) => [one.source, one]));
    return [...once.values()].toReversed().slice(0, mostBearings);
  };
};

const bearing = (entry: WorldEntry, ref?: string): Bearing => {
  const held = entry.kind === 'source' && ref !== undefined ? evenRefs(entry, ref) : undefined;
  return { source: entry.id, ...(held !== undefined && { ref: held }) };
};

/** The provision of an entry that is cited so, however the sign and the number are spaced. */
const evenRefs = (entry: Extract<WorldEntry, { kind: 'source' }>, ref: string): string | undefined => {
  const even = (text: string): string => text.replaceAll(/[\s.]/g, '').toLowerCase();
  return entry.provisions.find((one) => even(one.ref) === even(ref))?.ref;
};

/** Whether something stands in a text as a word of its own. */
const stands = (said: string, name: string): boolean => {
  for (let at = said.indexOf(name); at !== -1; at = said.indexOf(name, at + 1)) {
    const [before = '', after = ''] = [said[at - 1], said[at + name.length]];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
};

const identifiersOf = (entry: WorldEntry): readonly string[] => {
  if (entry.kind === 'source') {
    const { lov, celex, ecli, caseNumber } = entry.identifiers;
    return [lov, celex, ecli, caseNumber].filter((one) => one !== undefined);
  }
  return entry.kind === 'terms' || entry.kind === 'subprocessors' ? [entry.supplier] : [];
};

const namesOf = (entry: WorldEntry): readonly string[] => {
  if (entry.kind === 'source') return [...Object.values(entry.short), ...Object.values(entry.title)];
  return entry.kind === 'series' || entry.kind === 'terms' || entry.kind === 'subprocessors'
    ? Object.values(entry.title)
    : [];
};
