/** How much of two ids is alike: shared pairs of letters, from 0 to 1 (Dice). */
const likeness = (a: string, b: string): number => {
  const pairs = (text: string): readonly string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const [left, right] = [pairs(a), [...pairs(b)]];
  const total = left.length + right.length;
  if (total === 0) return a === b ? 1 : 0;
  let shared = 0;
  for (const pair of left) {
    const at = right.indexOf(pair);
    if (at === -1) continue;
    shared++;
    right.splice(at, 1);
  }
  return (2 * shared) / total;
};

const mostNamed = 5;
const leastAlike = 0.3;

/** The ids most like one that was not found, the nearest first; one that holds it, or is held by it, counts as near. */
export const nearestIds = (typed: string, ids: readonly string[]): readonly string[] => {
  const text = typed.toLowerCase();
  return [...new Set(ids)]
    .map((id) => {
      const other = id.toLowerCase();
      const holds = text.length > 2 && (other.includes(text) || text.includes(other));
      return { id, score: likeness(text, other) + (holds ? 0.5 : 0) };
    })
    .filter(({ score }) => score >= leastAlike)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, mostNamed)
    .map(({ id }) => id);
};
