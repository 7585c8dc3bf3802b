import type { World, WorldEntryOf } from '@risikobilde/core';

export type FieldWords = WorldEntryOf<'fieldWords'>;

/** A word of the list found in a name. */
export type WordHit = {
  readonly words: FieldWords;
  readonly word: string;
  /** The word stands alone; it is not part of a compound. */
  readonly isWhole: boolean;
  /** A word beside it makes it less likely. */
  readonly isWeakened: boolean;
};

/** Finds words in the name of a field or in a text that is shown; at most one hit for each list. */
export type WordMatcher = (name: string) => readonly WordHit[];

const letters: readonly (readonly [RegExp, string])[] = [
  [/[æä]|ae/g, 'a'],
  [/[øö]|oe/g, 'o'],
  [/å|aa/g, 'a'],
];

/** Lower case, with the Norwegian letters and their common spellings as one: foedselsnummer, fodselsnummer, fødselsnummer. */
const foldWord = (text: string): string =>
  letters.reduce((folded, [pattern, letter]) => folded.replaceAll(pattern, letter), text.toLowerCase());

/** The words of a name: camelCase, digits and signs part them; numbers that old models add to names are no words. */
export const wordsInName = (name: string): readonly string[] =>
  name
    .replaceAll(/-(grp|datadef)-\d+/g, ' ')
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .map(foldWord);

type Listed = { readonly words: FieldWords; readonly word: string };
type Index = {
  readonly alone: ReadonlyMap<string, readonly Listed[]>;
  readonly starts: ReadonlyMap<string, readonly Listed[]>;
  readonly ends: ReadonlyMap<string, readonly Listed[]>;
};

const shortestStem = 4;
const mostJoined = 3;

const indexOf = (lists: readonly (readonly [FieldWords, readonly string[]])[]): Index => {
  const [alone, starts, ends] = [0, 1, 2].map(() => new Map<string, Listed[]>());
  const add = (map: Map<string, Listed[]> | undefined, key: string, listed: Listed): void => {
    map?.set(key, [...(map.get(key) ?? []), listed]);
  };
  for (const [words, list] of lists)
    for (const word of list) {
      const stem = foldWord(word.replaceAll('*', ''));
      add(alone, stem, { words, word });
      if (word.endsWith('*')) add(starts, stem, { words, word });
      if (word.startsWith('*')) add(ends, stem, { words, word });
    }
  const none = new Map<string, Listed[]>();
  return { alone: alone ?? none, starts: starts ?? none, ends: ends ?? none };
};

type Found = Listed & { readonly isWhole: boolean };

const find = (index: Index, tokens: readonly string[]): readonly Found[] => {
  const found: Found[] = [];
  for (let from = 0; from < tokens.length; from += 1)
    for (let length = 1; length <= mostJoined && from + length <= tokens.length; length += 1) {
      const joined = tokens.slice(from, from + length).join('');
      for (const listed of index.alone.get(joined) ?? []) found.push({ ...listed, isWhole: true });
    }
  for (const token of tokens)
    for (let length = shortestStem; length < token.length; length += 1) {
      for (const listed of index.starts.get(token.slice(0, length)) ?? [])
        found.push({ ...listed, isWhole: false });
      for (const listed of index.ends.get(token.slice(-length)) ?? [])
        found.push({ ...listed, isWhole: false });
    }
  return found;
};

const byId = (a: FieldWords, b: FieldWords): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** A matcher for the word lists of a world. The same name is looked up once. */
export const createWordMatcher = (world: World): WordMatcher => {
  const lists = world.entries
    .filter((entry): entry is FieldWords => entry.kind === 'fieldWords')
    .toSorted(byId);
  const words = indexOf(lists.map((list) => [list, [...list.words.nb, ...list.words.nn, ...list.words.en]]));
  const except = indexOf(lists.map((list) => [list, list.except]));
  const weakening = indexOf(lists.map((list) => [list, list.weakenedBy]));
  const known = new Map<string, readonly WordHit[]>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const tokens = wordsInName(name);
    const hits = new Map<string, WordHit>();
    const excepted = new Set(find(except, tokens).map(({ words: { id } }) => id));
    const weakened = new Set(find(weakening, tokens).map(({ words: { id } }) => id));
    for (const { words: list, word, isWhole } of find(words, tokens)) {
      const other = hits.get(list.id);
      if (excepted.has(list.id) || (other !== undefined && (other.isWhole || !isWhole))) continue;
      hits.set(list.id, {
        words: list,
        word: word.replaceAll('*', ''),
        isWhole,
        isWeakened: weakened.has(list.id),
      });
    }
    const result = [...hits.values()];
    known.set(name, result);
    return result;
  };
};

/** Whether a word that weakens a list stands anywhere in a path: the group tells what its fields are about. */
export const isWeakenedBy = (list: FieldWords, tokens: ReadonlySet<string>): boolean =>
  list.weakenedBy.some((word) => {
    const stem = foldWord(word.replaceAll('*', ''));
    if (tokens.has(stem)) return true;
    return word.endsWith('*') && [...tokens].some((token) => token.startsWith(stem));
  });
