import { type Message, message } from '@risikobilde/words/message';

/**
 * Edit distance (Damerau-Levenshtein, adjacent swaps): how many letters must be changed, added, removed or swapped to
 * get from one text to the other; gives up past `limit`.
 */
const distance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    // Further from the diagonal than the limit nothing comes within it.
    const [first, last] = [Math.max(1, i - limit), Math.min(b.length, i + limit)];
    for (let j = 1; j < first; j++) row.push(limit + 1);
    for (let j = first; j <= last; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((above[j] ?? limit) + 1, (row[j - 1] ?? limit) + 1, (above[j - 1] ?? limit) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
};

const longestCompared = 100;
/** Past this many letters another word was meant, however long it is. */
const mostLetters = 5;

/** The candidate most like a mistyped text, or none when nothing is near enough to be meant. */
const nearest = (typed: string, candidates: Iterable<string>): string | undefined => {
  if (typed.length === 0 || typed.length > longestCompared) return undefined;
  const text = typed.toLowerCase();
  let limit = Math.min(mostLetters, Math.max(1, Math.floor(text.length / 3)));
  let best: string | undefined;
  for (const candidate of candidates) {
    if (candidate.length > longestCompared) continue;
    const found = distance(text, candidate.toLowerCase(), limit);
    if (found <= limit && (best === undefined || found < limit || (found === limit && candidate < best))) {
      best = candidate;
      limit = found;
    }
  }
  return best;
};

/** "did you mean "x"?", or nothing. */
export const didYouMean = (typed: string, candidates: Iterable<string>): Message | undefined => {
  const near = nearest(typed, candidates);
  return near === undefined ? undefined : message('problem.didYouMean', { near });
};
