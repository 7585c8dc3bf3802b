import type { Terminal } from '../terminal.js';

/** A column of a table in the terminal; numbers stand to the right. */
export type Column = { readonly title: string; readonly isNumber?: boolean };

/** A table with its columns as wide as what is in them; the first one gives way when the terminal is narrow. */
export const textTable = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { width, paint }: Terminal,
): string => {
  const widths = columns.map(({ title }, k) =>
    Math.max(title.length, ...rows.map((row) => row[k]?.length ?? 0)),
  );
  const gaps = 2 * (columns.length - 1);
  const others = widths.slice(1).reduce((sum, one) => sum + one, 0);
  const first = Math.max(12, Math.min(widths[0] ?? 0, width - others - gaps));
  const fit = (text: string, k: number): string => {
    const room = k === 0 ? first : (widths[k] ?? 0);
    const cut = text.length > room ? `${text.slice(0, room - 1)}…` : text;
    return columns[k]?.isNumber === true ? cut.padStart(room) : cut.padEnd(room);
  };
  const lineOf = (cells: readonly string[]): string => cells.map(fit).join('  ').trimEnd();
  return [paint.bold(lineOf(columns.map(({ title }) => title))), ...rows.map(lineOf)].join('\n');
};

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/** A bar of at most `length` characters, as long a part of it as `value` is of `most`. */
export const bar = (value: number, most: number, length = 16): string => {
  if (!(value > 0) || !(most > 0)) return '';
  const parts = Math.max(1, Math.round((value / most) * length * 8));
  return '█'.repeat(Math.floor(parts / 8)) + (eighths[parts % 8] ?? '');
};
