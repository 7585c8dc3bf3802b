import type { RecordOf } from '@risikobilde/core';

type Section = Pick<RecordOf<'section'>, 'id' | 'weight' | 'role'>;

const step = 10;

/** Where a new chapter stands: before the conclusion and the change log that end the document. */
export const placeOfNew = (ordered: readonly Section[]): number => {
  const end = ordered.findLastIndex(({ role }) => role === 'chapter' || role === 'summary');
  return end + 1;
};

/**
 * The weights that put a chapter at a place among the others: its own alone when there is room between its neighbours,
 * else those of all that must change.
 */
export const weightsAt = (
  id: string,
  place: number,
  others: readonly Section[],
): ReadonlyMap<string, number> => {
  const before = others[place - 1]?.weight ?? 0;
  const after = others[place]?.weight ?? before + 2 * step;
  const between = Math.floor((before + after) / 2);
  if (between > before && between < after) return new Map([[id, between]]);
  const all = [
    ...others.slice(0, place).map((one) => one.id),
    id,
    ...others.slice(place).map((one) => one.id),
  ];
  const old = new Map(others.map((one) => [one.id, one.weight]));
  return new Map(
    all.map((one, i) => [one, (i + 1) * step] as const).filter(([one, weight]) => old.get(one) !== weight),
  );
};
