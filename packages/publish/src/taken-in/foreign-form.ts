import type { FilledForm, FormColumn, FormName, FormPart, FormSection } from '@risikobilde/core/form';
import { normal } from '../formats/docx/tags.js';
import { bare, headsOf, isNamed, namesIn, numberOf, withoutNumber } from './foreign-names.js';
import type { WordFile } from './read-word.js';

/** What somebody wrote in a form that was not made here: where in the form it stands, and where an assessment has it. */
export type ForeignAnswer = {
  /** Of the form, such as `2.2.a`. */
  readonly part: string;
  /** The number or the name of the row, where the part has rows. */
  readonly row?: string | undefined;
  /** The column's own field, such as `edpb-dpia-1.0:2.2.a.retention`, and what the form calls it. */
  readonly field: string;
  readonly name: FormName;
  readonly text: string;
};

export type ForeignForm = {
  readonly answers: readonly ForeignAnswer[];
  /** What stands nowhere that the form has, with the words before it. Nothing is left out. */
  readonly unplaced: readonly { readonly text: string; readonly after: string }[];
  /** The parts of the form of which neither heading nor table was found. */
  readonly missing: readonly (FormName & { readonly number: string })[];
};

type Unplaced = { text: string; after: string };

/**
 * A form that was filled in by hand or by another program: its tables are found by their heads, in English or any language that we name
 * them in, and its texts by the number or name of their heading. Undefined when no table and no heading is of the form.
 */
export const readForeignForm = (file: WordFile, form: FilledForm): ForeignForm | undefined => {
  const parts = form.sections.flatMap((section) => section.parts);
  const titles = form.sections.flatMap((section) => [section, ...section.parts]);
  const answers: ForeignAnswer[] = [];
  const unplaced: Unplaced[] = [];
  let here: FormPart | undefined;
  let before = '';
  let found = 0;
  let met = 0;
  const tables = tablesIn(file);
  const read = new Set<number>();
  const seen = new Set<FormPart>();
  for (const { spans, cell } of file.paragraphs) {
    if (cell !== undefined) {
      if (read.has(cell.table)) continue;
      read.add(cell.table);
      const table = tables.get(cell.table) ?? [];
      const placed = placeOf(table, parts, here);
      if (placed === undefined) {
        for (const words of table.flat()) if (words !== '') unplaced.push({ text: words, after: before });
      } else {
        found += 1;
        here = placed.part;
        seen.add(here);
        answersIn(placed, table, answers, unplaced);
      }
      continue;
    }
    const text = normal(spans.map((span) => span.text).join(''));
    if (text === '') continue;
    const title = text.length < longestTitle ? titleOf(text, titles) : undefined;
    if (title !== undefined) {
      here = parts.find((part) => part.number === title.number);
      if (here) seen.add(here);
      if (numberOf(text) !== undefined && isNamed(withoutNumber(text), title)) met += 1;
    } else if (here?.layout === 'text' && !isHelp(text, here)) {
      const [column] = here.columns;
      if (column) answers.push({ part: here.number, field: column.field, name: nameOf(column), text });
    } else if (here !== undefined && !titles.some((one) => isHelp(text, one)))
      unplaced.push({ text, after: before });
    before = text.slice(0, 80);
  }
  // A document has numbered headings and tables of measures too: of the form is what has its headings by number and name.
  if (met < leastHeadings && !(met > 0 && found > 0) && found < leastTables) return undefined;
  const missing = parts.filter((part) => !seen.has(part));
  return { answers, unplaced, missing: missing.map((part) => ({ number: part.number, ...nameOf(part) })) };
};

const leastHeadings = 3;
const leastTables = 8;
const longestTitle = 160;

/** By number when it says one that the form has, unless it is called after another part; else by name. */
const titleOf = (
  text: string,
  titles: readonly (FormSection | FormPart)[],
): FormSection | FormPart | undefined => {
  const number = numberOf(text);
  const name = number === undefined ? text : withoutNumber(text);
  const named = namesIn(name, titles);
  return (
    named.find((one) => one.number === number) ?? named[0] ?? titles.find((one) => one.number === number)
  );
};

type TableTexts = readonly (readonly string[])[];

const tablesIn = ({ paragraphs }: WordFile): ReadonlyMap<number, TableTexts> => {
  const tables = new Map<number, string[][]>();
  for (const { cell, spans } of paragraphs) {
    if (cell === undefined) continue;
    const table = tables.get(cell.table) ?? [];
    tables.set(cell.table, table);
    for (let y = table.length; y <= cell.row; y += 1) table.push([]);
    const row = table[cell.row] ?? [];
    for (let k = row.length; k <= cell.column; k += 1) row.push('');
    const text = normal(spans.map((span) => span.text).join(''));
    row[cell.column] = [row[cell.column] ?? '', text].filter((one) => one !== '').join('\n');
  }
  return tables;
};

/** Where a table is of the form: its part, and the row its heads stand in. */
type Placed = { readonly part: FormPart; readonly heads: number; readonly score: number };

/** Some put the name of the part in a row of its own above the heads. */
const mostHeads = 3;
/** A table of fields has one row for each; a longer one is something else. */
const mostFields = 40;

/** The part whose heads a table has. Of several that have the same, the one whose heading stands above, or whose printed rows it has. */
const placeOf = (
  table: TableTexts,
  parts: readonly FormPart[],
  here: FormPart | undefined,
): Placed | undefined => {
  const [best, second] = parts
    .filter(({ layout }) => layout !== 'text')
    .map((part) => scored(table, part, part === here))
    .toSorted((a, b) => b.score - a.score);
  if (best === undefined || best.score < 0.6) return undefined;
  // Nothing tells which of the two it is, and a guess would be silent.
  return second !== undefined && second.score === best.score ? undefined : best;
};

const scored = (table: TableTexts, part: FormPart, isHere: boolean): Placed => {
  const bonus = isHere ? 0.15 : 0;
  const all = Math.max(1, part.columns.length);
  if (part.layout === 'fields') {
    if (table.length > mostFields) return { part, heads: 0, score: 0 };
    const names = table.map((row) => row[0] ?? '');
    return { part, heads: 0, score: headsOf(names, part.columns).size / all + bonus };
  }
  const [heads, met] = table
    .slice(0, mostHeads)
    .map((row, y) => [y, headsOf(row, part.columns).size] as const)
    .toSorted(([, a], [, b]) => b - a)
    .at(0) ?? [0, 0];
  // Rows that the form has printed say more than the heading above.
  const isPrinted = part.layout === 'fixed' && met > 0 && part.rows.some(({ head }) => hasRow(table, head));
  return { part, heads, score: met / all + bonus + (isPrinted ? 0.3 : 0) };
};

const hasRow = (table: TableTexts, head: FormName | undefined): boolean =>
  head !== undefined && table.slice(0, mostFields).some((row) => isNamed(row[0] ?? '', head));

const answersIn = (
  { part: { number: part, layout, columns, rows }, heads: first }: Placed,
  table: TableTexts,
  answers: ForeignAnswer[],
  unplaced: Unplaced[],
): void => {
  const add = (column: FormColumn, text: string, row?: string): void => {
    if (text !== '') answers.push({ part, row, field: column.field, name: nameOf(column), text });
  };
  const rest = (text: string, after: string): void => {
    if (text !== '') unplaced.push({ text, after: `${part} ${after}` });
  };
  if (layout === 'fields') {
    const at = headsOf(
      table.map((row) => row[0] ?? ''),
      columns,
    );
    table.forEach(([name = '', ...texts], y) => {
      const column = at.get(y);
      const text = texts.filter((one) => one !== '').join('\n');
      if (column) add(column, text);
      // The row of heads, where the table has one.
      else if (y > 0 || texts.length > 1) rest(text, name);
    });
    return;
  }
  const at = headsOf(table[first] ?? [], columns);
  table.slice(first + 1).forEach((row, y) => {
    const label = row[0] ?? '';
    const fixed =
      layout === 'fixed' ? rows.find(({ head }) => head !== undefined && isNamed(label, head)) : undefined;
    const own = at.has(0) ? String(y + 1) : (fixed?.head?.official ?? label);
    row.forEach((text, k) => {
      const column = at.get(k);
      if (column) add(column, text, own === '' ? String(y + 1) : own);
      else if (k > 0 || (layout === 'fixed' && fixed === undefined)) rest(text, own);
    });
  });
};

const nameOf = ({ official, name }: FormName): FormName => ({
  ...(official !== undefined && { official }),
  name,
});

const isHelp = (text: string, of: FormName & { readonly help?: FormName['name'] }): boolean =>
  isNamed(text, of) || Object.values(of.help ?? {}).some((help) => bare(help) === bare(text));
