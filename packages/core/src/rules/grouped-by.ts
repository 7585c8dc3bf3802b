/** Items by a key of theirs, the groups in the order in which their first item comes. */
export const groupedBy = <T>(items: readonly T[], keyOf: (item: T) => string): readonly [string, T[]][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups];
};
