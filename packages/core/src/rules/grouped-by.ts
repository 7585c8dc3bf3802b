/** Items by a key of theirs, the groups in the order in which their first item comes. */
export const groupedBy = <T>(items: readonly T[], keyOf: (item: T) => string): readonly [string, T[]][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
};
