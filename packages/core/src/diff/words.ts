/** A run of words that two texts share, or that only one of them has. Put together, the runs give the texts back. */
export type WordRun = { readonly type: 'same' | 'removed' | 'added'; readonly text: string };

// Number of edits beyond which the texts have little in common, and a word-by-word account would not be read.
const mostEdits = 1200;

/** Words with the space before them: a line break that moves is seen, a sentence is cut only between words. */
const wordsOf = (text: string): readonly string[] => text.match(/\s*[^\s]+|\s+$/gu) ?? [];

/** Word diff from one text to another, with as few changed words as possible. */
export const diffWords = (before: string, after: string): readonly WordRun[] => {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const middle = shortestEdit(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([
    ...a.slice(0, start).map((text) => ({ type: 'same' as const, text })),
    ...middle,
    ...a.slice(a.length - end).map((text) => ({ type: 'same' as const, text })),
  ]);
};

/** Myers' greedy algorithm (1986): the furthest point reached on each diagonal for 0, 1, 2 ... edits. */
const shortestEdit = (a: readonly string[], b: readonly string[]): readonly WordRun[] => {
  const replaced = [
    ...a.map((text) => ({ type: 'removed' as const, text })),
    ...b.map((text) => ({ type: 'added' as const, text })),
  ];
  if (a.length === 0 || b.length === 0) return replaced;
  const most = Math.min(a.length + b.length, mostEdits);
  const furthest = new Map<number, number>([[1, 0]]);
  const steps: ReadonlyMap<number, number>[] = [];
  for (let edits = 0; edits <= most; edits++) {
    steps.push(new Map(furthest));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = goesDown(furthest, diagonal, edits)
        ? (furthest.get(diagonal + 1) ?? 0)
        : (furthest.get(diagonal - 1) ?? 0) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return walkBack(a, b, steps);
    }
  }
  return replaced;
};

const goesDown = (furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean =>
  diagonal === -edits ||
  (diagonal !== edits && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1));

const walkBack = (
  a: readonly string[],
  b: readonly string[],
  steps: readonly ReadonlyMap<number, number>[],
): readonly WordRun[] => {
  const runs: WordRun[] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = steps.length - 1; edits >= 0; edits--) {
    const furthest = steps[edits] ?? new Map<number, number>();
    const diagonal = x - y;
    const from = goesDown(furthest, diagonal, edits) ? diagonal + 1 : diagonal - 1;
    const fromX = edits === 0 ? 0 : (furthest.get(from) ?? 0);
    const fromY = edits === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      x--;
      y--;
      runs.push({ type: 'same', text: a[x] ?? '' });
    }
    if (edits === 0) break;
    if (x === fromX) runs.push({ type: 'added', text: b[--y] ?? '' });
    else runs.push({ type: 'removed', text: a[--x] ?? '' });
  }
  return runs.toReversed();
};

/** Runs of one type put together; where words were replaced, what was removed comes first. */
const joined = (runs: readonly WordRun[]): readonly WordRun[] => {
  const out: WordRun[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') out.push({ type: 'removed', text: removed });
    if (added !== '') out.push({ type: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { type, text } of runs) {
    if (type === 'removed') removed += text;
    else if (type === 'added') added += text;
    else {
      flush();
      const last = out.at(-1);
      if (last?.type === 'same') out[out.length - 1] = { type: 'same', text: last.text + text };
      else out.push({ type: 'same', text });
    }
  }
  flush();
  return out;
};
