/** The parts that stand in several places, each after those it holds, and last the whole; `{ $: n }` stands for part n, and `{ $: {} }` for what has that name itself. */
export type PackedJson = readonly unknown[];

/**
 * A value of JSON in which the same object stands in several places, with each of them written once: an evaluation shares most of its
 * arguments between its claims, and takes five times the room without.
 */
export const packJson = (whole: object): PackedJson => {
  const isMet = new Set<object>();
  const isShared = new Set<object>();
  const look = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    if (isMet.has(one)) {
      isShared.add(one);
      return;
    }
    isMet.add(one);
    for (const held of Object.values(one)) look(held);
  };
  look(whole);
  const parts: unknown[] = [];
  const places = new Map<object, { readonly $: number }>();
  const packed = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    const before = places.get(one);
    if (before) return before;
    const same = eachIn(one, packed);
    const made = '$' in one ? { $: same } : same;
    if (!isShared.has(one)) return made;
    const place = { $: parts.push(made) - 1 };
    places.set(one, place);
    return place;
  };
  parts.push(packed(whole));
  return parts;
};

/** The whole again; what was the same object is so here too. */
export const unpackJson = (packed: PackedJson): unknown => {
  const parts: unknown[] = [];
  const whole = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    if (!('$' in one)) return eachIn(one, whole);
    return typeof one.$ === 'number' ? parts[one.$] : eachIn(one.$ as object, whole);
  };
  for (const part of packed) parts.push(whole(part));
  return parts.at(-1);
};

const eachIn = (one: object, change: (held: unknown) => unknown): unknown =>
  Array.isArray(one)
    ? one.map(change)
    : Object.fromEntries(Object.entries(one).map(([name, held]) => [name, change(held)]));
