import { wordsOfCell } from '../../tree/inline.js';
import type { Cell, Table } from '../../tree/tree.js';
import { array, call, type Code, content, str, text } from './code.js';
import { columnsOf, isNumbers } from '../columns.js';
import { inlines, type Setter } from './inline.js';

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
    ...(block.note === undefined ? [] : [`note: ${str(block.note)}`]),
  ];
  return call('ruled', [`title: ${str(block.caption)}`, ...given, ...place]);
};

const cellsOf = (row: readonly Cell[], { header }: Table): readonly Cell[] =>
  header.map((_, k) => row[k] ?? []);
