import { wordsOfCell } from '../tree/inline.js';
import type { Table } from '../tree/tree.js';

/** Millimetres a table may take: text, gap and margin column. */
const whole = 169;
/** What a character takes of a line at nine points, and what is between two columns, in millimetres. */
export const character = 1.72;
const gap = 3;

/**
 * Widths in millimetres that add up to the page. Each column has its longest word; what is left goes to those that want more,
 * by the root of how much there is to read in them, since a column twice as wide is half as tall.
 */
export const columnsOf = (
  block: Pick<Table, 'header' | 'rows'>,
  wide = whole,
  /** The letters of a word that a column need not break. */
  longest = 16,
): { readonly columns: readonly number[]; readonly dense: boolean } => {
  const asked = block.header.map((name, k) => {
    const texts = [name, ...block.rows.map((row) => wordsOfCell(row[k] ?? []))];
    const word = Math.max(...texts.flatMap((words) => words.split(/[ \n]+/).map((one) => one.length)));
    const most = Math.max(...texts.map((words) => words.length));
    const read = texts.reduce((sum, words) => sum + words.length, 0);
    return { least: Math.min(word, longest) * character, line: most * character, read: Math.sqrt(read) };
  });
  const room = wide - gap * (asked.length - 1);
  const least = sum(asked.map((one) => one.least));
  if (least > room) return { columns: asked.map((one) => tenth((one.least * room) / least)), dense: true };
  const lines = sum(asked.map((one) => one.line));
  const free = room - least;
  const wants = asked.map(
    (one) => (one.line - one.least) * (lines <= room ? 1 : one.read / Math.sqrt(one.line)),
  );
  const wanted = sum(wants) || 1;
  return {
    columns: asked.map((one, k) => tenth(one.least + (free * (wants[k] ?? 0)) / wanted)),
    dense: false,
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const tenth = (width: number): number => Math.floor(width * 10) / 10;

/** Whether a column holds numbers and nothing else, which stand to the right. */
export const isNumbers = (block: Table, k: number): boolean =>
  k > 0 &&
  block.rows.length > 0 &&
  block.rows.every((row) => /^[−-]?[\d\s\u00a0\u202f.,]+( ?%)?$|^–$|^$/.test(wordsOfCell(row[k] ?? []))) &&
  block.rows.some((row) => /\d/.test(wordsOfCell(row[k] ?? [])));
