/**
 * What tells the items of a list apart, by the name of the list: as few of these fields, from the left, as make every
 * item of both lists its own. So a judgement is compared with the judgement of the same alternative, wherever it stands.
 */
const keysByList: Readonly<Record<string, readonly string[]>> = {
  alternatives: ['id'],
  bases: ['article', 'law'],
  certifications: ['scheme', 'from'],
  changeLog: ['version', 'date'],
  clauses: ['anchor'],
  consequence: ['level'],
  criteria: ['item'],
  decides: ['party'],
  directions: ['alternative', 'against', 'by', 'from'],
  editions: ['id'],
  entries: ['id'],
  events: ['date', 'type', 'case', 'by'],
  exceptions: ['provision', 'letter', 'law'],
  grounds: ['article', 'adequacy', 'source', 'from'],
  guarantees: ['guarantee'],
  impactAssessments: ['on', 'by'],
  items: ['id'],
  judgements: ['alternative', 'on', 'by'],
  likelihood: ['level'],
  members: ['code'],
  periods: ['name'],
  places: ['country', 'what'],
  provisions: ['ref'],
  rows: ['article'],
  states: ['state', 'from'],
  bands: ['id'],
  terms: ['terms', 'edition'],
};

export type Item = { readonly key: string; readonly value: unknown };
export type ItemPair = { readonly key: string; readonly before?: unknown; readonly after?: unknown };

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** JSON with sorted keys: equal for values that mean the same. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isMapping(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  ) ?? 'null';

/** A value as it stands in the path of a field. */
export const pathName = (value: unknown): string => (typeof value === 'string' ? value : canonical(value));

/** The items of two lists under the same keys, when something tells them apart in both; else undefined. */
export const keyedItems = (
  list: string,
  before: readonly unknown[],
  after: readonly unknown[],
): { readonly before: readonly Item[]; readonly after: readonly Item[] } | undefined => {
  if (![...before, ...after].every(isMapping)) return undefined;
  const fields = keysByList[list];
  if (fields === undefined) return undefined;
  for (let count = 1; count <= fields.length; count++) {
    const keyOf = (value: unknown): string =>
      fields
        .slice(0, count)
        .flatMap((field) => (isMapping(value) && value[field] !== undefined ? [pathName(value[field])] : []))
        .join(' ');
    const [a, b] = [before, after].map((items) => items.map((value) => ({ key: keyOf(value), value })));
    if (a && b && [a, b].every((items) => new Set(items.map(({ key }) => key)).size === items.length))
      return { before: a, after: b };
  }
  return undefined;
};

/** Items that nothing tells apart: what is equal is the same item; what is left is paired in order. */
export const pairedItems = (before: readonly unknown[], after: readonly unknown[]): readonly ItemPair[] => {
  const wanted = after.map((value) => canonical(value));
  const taken = new Set<number>();
  const left = before.flatMap((value) => {
    const text = canonical(value);
    const at = wanted.findIndex((one, index) => one === text && !taken.has(index));
    if (at === -1) return [value];
    taken.add(at);
    return [];
  });
  const fresh = after.flatMap((value, index) => (taken.has(index) ? [] : [{ value, index }]));
  return [
    ...left.map((value, index) => {
      const other = fresh[index];
      return other === undefined
        ? { key: String(before.indexOf(value) + 1), before: value }
        : { key: String(other.index + 1), before: value, after: other.value };
    }),
    ...fresh.slice(left.length).map(({ value, index }) => ({ key: String(index + 1), after: value })),
  ];
};
