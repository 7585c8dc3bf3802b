import { wordsOfCell } from '../../tree/inline.js';
import type { Cell, Table } from '../../tree/tree.js';
import { array, call, type Code, content, str, text } from './code.js';
import { inlines, type Setter } from './inline.js';

/** Millimetres a table may take: text, gap and margin column. */
const whole = 169;
/** What a character takes of a line at nine points, and what is between two columns, in millimetres. */
const character = 1.72;
const gap = 3;

/** A table with its title, head row repeated over pages, columns as wide as what they hold asks for. */
export const table = (block: Table, set: Setter, place: readonly Code[]): Code => {
  const { columns, dense } = columnsOf(block);
  const given = [
    `columns: ${array(columns.map((width) => `${width}mm`))}`,
    `align: ${array(block.header.map((_, k) => (isNumbers(block, k) ? 'right' : 'left')))}`,
    `head: ${array(block.header.map((name) => content(text(name))))}`,
    `rows: ${array(block.rows.map((row) => array(cellsOf(row, block).map((cell) => content(inlines(cell, set))))))}`,
    // A row that fills half a page may break over two; no other may.
    `long: ${array(block.rows.map((row) => String(row.some((cell) => wordsOfCell(cell).length > 1200))))}`,
    ...(dense ? ['dense: true'] : []),
  ];
  return call('ruled', [`title: ${str(block.caption)}`, ...given, ...place]);
};

const cellsOf = (row: readonly Cell[], { header }: Table): readonly Cell[] =>
  header.map((_, k) => row[k] ?? []);

/**
 * Widths in millimetres that add up to the page. Each column has its longest word; what is left goes to those that want more,
 * by the root of how much there is to read in them, since a column twice as wide is half as tall.
 */
const columnsOf = (block: Table): { readonly columns: readonly number[]; readonly dense: boolean } => {
  const asked = block.header.map((name, k) => {
    const texts = [name, ...block.rows.map((row) => wordsOfCell(row[k] ?? []))];
    const word = Math.max(...texts.flatMap((words) => words.split(/\s+/).map((one) => one.length)));
    const most = Math.max(...texts.map((words) => words.length));
    const read = texts.reduce((sum, words) => sum + words.length, 0);
    return { least: Math.min(word, 16) * character, line: most * character, read: Math.sqrt(read) };
  });
  const room = whole - gap * (asked.length - 1);
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

const isNumbers = (block: Table, k: number): boolean =>
  k > 0 &&
  block.rows.length > 0 &&
  block.rows.every((row) => /^[−-]?[\d\s\u00a0\u202f.,]+( ?%)?$|^–$|^$/.test(wordsOfCell(row[k] ?? []))) &&
  block.rows.some((row) => /\d/.test(wordsOfCell(row[k] ?? [])));
