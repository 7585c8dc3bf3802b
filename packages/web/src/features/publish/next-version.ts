/** The number after the highest one, counted on in its last part: "2.5" leads to "2.6"; the first is "1.0". */
export const nextVersion = (versions: readonly string[]): string => {
  const numbered = versions
    .filter((version) => /^\d+(\.\d+)*$/.test(version))
    .map((version) => version.split('.').map(Number));
  const last = numbered.toSorted(compare).at(-1);
  if (!last) return '1.0';
  return [...last.slice(0, -1), (last.at(-1) ?? 0) + 1].join('.');
};

const compare = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((part, i) => part !== other[i]);
  return at === -1 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
};
