import { compareHeads, type Heads } from '../verify/heads.js';
import type { Rows } from '../verify/rows.js';
import { verifyStore } from '../verify/verify-store.js';

export type Values = Readonly<Record<string, unknown>>;
export type Table = keyof Rows;
export type TamperedRows = Partial<Record<Table, readonly Values[]>>;

/** The rows as a reader would be given them after somebody put others in their place. */
export const withRows = (before: Rows, other: TamperedRows): Rows => {
  const all = { ...before, ...other } as Record<Table, readonly Values[]>;
  const by = (names: readonly string[]) => (a: Values, b: Values) => {
    for (const name of names) {
      const [one, two] = [Number(a[name]), Number(b[name])];
      if (one !== two) return one - two;
    }
    return 0;
  };
  all.event = all.event.toSorted(by(['assessment', 'revision']));
  all.comment_event = all.comment_event.toSorted(by(['assessment', 'number']));
  all.access_event = all.access_event.toSorted(
    (a, b) =>
      String(a['organisation']).localeCompare(String(b['organisation'])) ||
      Number(a['number']) - Number(b['number']),
  );
  for (const table of ['source_file', 'release', 'comment', 'reply'] as const)
    all[table] = all[table].toSorted(by(['position']));
  return all as Rows;
};

export type Finder = 'verify' | 'list' | 'nobody';
/** Who finds it first: `verify` by itself, or only the signed list. */
export const finderOf = (tampered: Rows, listed: Heads): Finder => {
  if (verifyStore(tampered).wrong.length > 0) return 'verify';
  return compareHeads(tampered, listed).length > 0 ? 'list' : 'nobody';
};

/** Values that somebody could put in the place of one: others of the same column, and some that stand nowhere. */
export const otherValues = (value: unknown, column: readonly unknown[]): readonly unknown[] => {
  const own =
    typeof value === 'string'
      ? /^\d+$/.test(value)
        ? [String(Number(value) + 1000)]
        : [`${value} `, `x${value.slice(1)}`]
      : typeof value === 'number'
        ? [value + 1, value - 1]
        : typeof value === 'boolean'
          ? [!value]
          : value instanceof Date
            ? [new Date(value.valueOf() + 1000), null]
            : ['x'];
  const others = [...new Set(column)].filter((one) => one !== null && one !== value).slice(0, 2);
  return [...own, ...others].filter((one) => one !== value);
};
