/** Marks that would lie over each other, drawn as one; at the middle of those it holds, as a share of the axis. */
export type Cluster<T> = { readonly at: number; readonly marks: readonly T[] };

/** Marks in their order along an axis: one that would touch the mark before it joins it. `gap` is the room of a mark, as a share of the axis. */
export const clusters = <T>(
  marks: readonly T[],
  placeOf: (mark: T) => number,
  gap: number,
): readonly Cluster<T>[] => {
  const found: { marks: T[]; first: number; last: number }[] = [];
  for (const mark of marks.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    const place = placeOf(mark);
    const before = found.at(-1);
    // Held against the first of the cluster, so that a row of close marks does not become one that says nothing.
    if (before && place - before.last < gap && place - before.first < 2 * gap) {
      before.marks.push(mark);
      before.last = place;
    } else found.push({ marks: [mark], first: place, last: place });
  }
  return found.map(({ marks: all, first, last }) => ({ at: (first + last) / 2, marks: all }));
};

export type NamedMark = {
  readonly key: string;
  readonly at: number;
  readonly width: number;
  readonly weight: number;
};

/** The names that have room, the weightiest first: at their marks, pushed in from the ends of the axis. Shares of the axis. */
export const namesWithRoom = (names: readonly NamedMark[]): ReadonlyMap<string, number> => {
  const taken: { from: number; to: number }[] = [];
  const placed = new Map<string, number>();
  for (const { key, at, width } of names.toSorted((a, b) => b.weight - a.weight || b.at - a.at)) {
    const from = Math.min(Math.max(0, at - width / 2), 1 - width);
    if (from < 0 || taken.some((one) => from < one.to && from + width > one.from)) continue;
    taken.push({ from, to: from + width });
    placed.set(key, from);
  }
  return placed;
};
