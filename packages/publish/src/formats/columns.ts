import { textWidth } from '@risikobilde/charts';
import { wordsOfCell } from '../tree/inline.js';
import type { Table } from '../tree/tree.js';

/** Millimetres a table may take: text, gap and margin column. */
const whole = 169;
/** What a character takes of a line at nine points, and what is between two columns, in millimetres. */
export const character = 1.72;
const gap = 3;

type Columns = { readonly columns: readonly number[]; readonly dense: boolean };
type Rows = Pick<Table, 'header' | 'rows'>;

// The same table goes into the print and into Word.
const onPage = new WeakMap<Rows, Columns>();

/** The columns of a table over the whole width of a page (`columnsWithin`). */
export const columnsOf = (block: Rows): Columns => {
  const known = onPage.get(block) ?? columnsWithin(block, whole, 28);
  onPage.set(block, known);
  return known;
};

/**
 * Widths in millimetres that add up to the page. Each column has its longest word; what is left goes, piece by piece, to the column
 * where it makes the table lower by most lines, and what then is left to those that have most to say.
 */
export const columnsWithin = (
  block: Rows,
  wide: number,
  /** Millimetres of the longest word that a column makes room for; a longer one is divided. */
  longest: number,
): Columns => {
  const rows = [
    block.header,
    ...block.rows.map((row) => block.header.map((_, k) => wordsOfCell(row[k] ?? []))),
  ].map((row) => row.map(cellOf));
  const of = (k: number) => rows.flatMap((row) => row[k] ?? []);
  const least = block.header.map((_, k) =>
    Math.ceil(Math.min(Math.max(...of(k).flatMap(({ words }) => words)), longest) + 0.5),
  );
  const room = wide - gap * (least.length - 1);
  if (sum(least) > room)
    return { columns: least.map((one) => tenth((one * room) / sum(least))), dense: true };
  const widths = [...least];
  const columns = widths.map((width, k) => of(k).map((cell) => ({ cell, lines: cell.lines(width) })));
  for (;;) {
    const free = room - sum(widths);
    const steps = widths.flatMap((width, k) => nextStep(columns, width, k, free) ?? []);
    const [best] = steps.toSorted((a, b) => b.fewer / b.more - a.fewer / a.more);
    if (best === undefined) break;
    const { column } = best;
    const width = (widths[column] ?? 0) + best.more;
    widths[column] = width;
    columns[column] = of(column).map((cell) => ({ cell, lines: cell.lines(width) }));
  }
  const lines = block.header.map((_, k) => Math.max(...of(k).map(({ words }) => sum(words))));
  const free = (room - sum(widths)) / (sum(lines) || 1);
  return { columns: widths.map((width, k) => tenth(width + free * (lines[k] ?? 0))), dense: false };
};

/** Widths of the words of a cell in millimetres, and how many lines they take in a column of a width. */
type MeasuredCell = { readonly words: readonly number[]; readonly lines: (width: number) => number };

const cellOf = (text: string): MeasuredCell => {
  const words = text.split(/[ \n]+/).map(widthOf);
  const known = new Map<number, number>();
  return {
    words,
    lines: (width) => {
      const lines = known.get(width) ?? linesIn(words, width);
      known.set(width, lines);
      return lines;
    },
  };
};

/** Millimetres at nine points; figures are all as wide as the widest of them. */
const widthOf = (words: string): number => textWidth(words.replaceAll(/\d/g, '0'), 9) * millimetres;
// A little more than measured: some words are heavier.
const millimetres = 1.03 * (25.4 / 72);
const space = widthOf(' ');

const linesIn = (words: readonly number[], width: number): number => {
  let [lines, at] = [1, 0];
  for (const word of words) {
    const next = at === 0 ? word : at + space + word;
    if (next <= width) at = next;
    else {
      lines += at === 0 ? 0 : 1;
      // A word that is longer than the line is divided.
      lines += Math.ceil(word / width) - 1;
      at = Math.min(word, width);
    }
  }
  return lines;
};

/** A column with the lines that each of its cells takes at its width. */
type MeasuredColumn = readonly { readonly cell: MeasuredCell; readonly lines: number }[];

/** How much wider a column must be for the table to be lower, and by how many lines; undefined when there is not room for it. */
const nextStep = (
  columns: readonly MeasuredColumn[],
  width: number,
  column: number,
  free: number,
): { readonly column: number; readonly more: number; readonly fewer: number } | undefined => {
  // A row is as high as its highest cell, and no cell is higher in a wider column: only rows that this column alone makes high count.
  const high = (columns[column] ?? []).flatMap(({ cell, lines }, row) => {
    let others = 1;
    for (const [k, other] of columns.entries())
      if (k !== column) others = Math.max(others, other[row]?.lines ?? 1);
    return lines > others ? [{ cell, lines, others }] : [];
  });
  if (high.length === 0) return undefined;
  for (let more = 1; more <= free; more += 1) {
    let fewer = 0;
    for (const { cell, lines, others } of high) fewer += lines - Math.max(others, cell.lines(width + more));
    if (fewer > 0) return { column, more, fewer };
  }
  return undefined;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const tenth = (width: number): number => Math.floor(width * 10) / 10;

/** Whether a column holds numbers and nothing else, which stand to the right. */
export const isNumbers = (block: Table, k: number): boolean =>
  k > 0 &&
  block.rows.length > 0 &&
  block.rows.every((row) => /^[−-]?[\d\s\u00a0\u202f.,]+( ?%)?$|^–$|^$/.test(wordsOfCell(row[k] ?? []))) &&
  block.rows.some((row) => /\d/.test(wordsOfCell(row[k] ?? [])));
