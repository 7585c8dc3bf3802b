import { type Findable, findIn } from '../search/find-in.js';

/** Words of a question that name nothing: «hva om støtte fra India stenges?» */
const asking =
  /^(?:hva|kva|what|om|if|fra|frå|from|til|to|av|of|på|on|i|in|og|and|the|er|is|blir|faller|fell|falls|bort|away|stenges|stengt|stengde|shut|off|mister|mistar|loses|lost|ned|down|opphører|opphøyrer|ends|kjøpes|bought|skulle|could)$/u;

/** What a question begins with when it asks what would follow. */
const opening = /^\s*(?:hva|kva|what)\s+(?:om|if|hvis)\s*/iu;

/** Whether the words ask what would follow from something. */
export const isSupposing = (query: string): boolean => opening.test(query);

/** What is named in a question, the best first: by a name of just one of its words, by all of them, then by each. */
export const findSupposed = <T extends Findable>(
  items: readonly T[],
  query: string,
  most: number,
): readonly T[] => {
  const words = query
    .replace(opening, '')
    .split(/[^\p{L}\p{N}.-]+/u)
    .filter((word) => word !== '' && !asking.test(word.toLowerCase()));
  if (words.length === 0) return [];
  const byWord = words.map((word) => findIn(items, word, most));
  const lower = new Set(words.map((word) => word.toLowerCase()));
  const found = [
    // What is called just that comes before what only has the word in its name.
    ...byWord.flat().filter(({ title }) => lower.has(title.toLowerCase())),
    ...findIn(items, words.join(' '), most),
    ...Array.from({ length: most }, (_, n) => byWord.flatMap((one) => one[n] ?? [])).flat(),
  ];
  return [...new Set(found)].slice(0, most);
};

/** Those whose names look most like what was written, where none is found by it. */
export const nearestTo = <T extends Findable>(
  items: readonly T[],
  query: string,
  most: number,
): readonly T[] => {
  const wanted = pairsOf(query.replace(opening, ''));
  return items
    .map((item) => ({
      item,
      alike: Math.max(0, ...item.title.split(/\s+/).map((word) => likeness(wanted, pairsOf(word)))),
    }))
    .filter(({ alike }) => alike > 0.3)
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ item }) => item);
};

const pairsOf = (text: string): readonly string[] => {
  const letters = text.toLowerCase();
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
};

/** Dice’s coefficient of two lists of pairs of letters. */
const likeness = (a: readonly string[], b: readonly string[]): number =>
  a.length + b.length === 0 ? 0 : (2 * a.filter((pair) => b.includes(pair)).length) / (a.length + b.length);
