import type { FilledForm, FormColumn, FormName, FormPart } from '@risikobilde/core/form';
import { normal } from '../formats/docx/tags.js';
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
};

/**
 * A form that was filled in by hand or by another program: its tables are found by their heads, in English or any language that we name
 * them in, and its texts by the number or name of their heading. Undefined when no table and no heading is of the form.
 */
export const readForeignForm = (file: WordFile, form: FilledForm): ForeignForm | undefined => {
  const parts = form.sections.flatMap((section) => section.parts);
  const titles = form.sections.flatMap((section) => [section, ...section.parts]);
  const answers: ForeignAnswer[] = [];
  const unplaced: { text: string; after: string }[] = [];
  let here: FormPart | undefined;
  let before = '';
  let found = 0;
  let met = 0;
  const tables = tablesIn(file);
  const read = new Set<number>();
  for (const { spans, cell } of file.paragraphs) {
    const text = normal(spans.map((span) => span.text).join(''));
    if (cell !== undefined) {
      if (read.has(cell.table)) continue;
      read.add(cell.table);
      const table = tables.get(cell.table) ?? [];
      const part = partOf(table, parts, here);
      if (part === undefined) {
        for (const words of table.flat()) if (words !== '') unplaced.push({ text: words, after: before });
      } else {
        found += 1;
        here = part;
        answersIn(table, part, answers, unplaced);
      }
      continue;
    }
    if (text === '') continue;
    const number = numberOf(text);
    const title = titles.find((one) => one.number === number || isNamed(text, one));
    if (title !== undefined && text.length < 160) {
      here = parts.find((part) => part.number === title.number);
      if (number !== undefined && isNamed(text.replace(/^\S+\s+/, ''), title)) met += 1;
    } else if (here?.layout === 'text' && !isHelp(text, here)) {
      const [column] = here.columns;
      if (column) answers.push({ part: here.number, field: column.field, name: nameOf(column), text });
    } else if (here !== undefined && !titles.some((one) => isHelp(text, one)))
      unplaced.push({ text, after: before });
    before = text.slice(0, 80);
  }
  // A document has numbered headings and tables of measures too: of the form is what has its headings by number and name.
  return met >= leastHeadings || (met > 0 && found > 0) || found >= leastTables
    ? { answers, unplaced }
    : undefined;
};

const leastHeadings = 3;
const leastTables = 8;

type TableTexts = readonly (readonly string[])[];

const tablesIn = ({ paragraphs }: WordFile): ReadonlyMap<number, TableTexts> => {
  const tables = new Map<number, string[][]>();
  for (const { cell, spans } of paragraphs) {
    if (cell === undefined) continue;
    const table = tables.get(cell.table) ?? [];
    tables.set(cell.table, table);
    const row = (table[cell.row] ??= []);
    for (let k = row.length; k <= cell.column; k += 1) row.push('');
    const text = normal(spans.map((span) => span.text).join(''));
    row[cell.column] = [row[cell.column] ?? '', text].filter((one) => one !== '').join('\n');
  }
  return tables;
};

/** The part whose heads a table has; of several that have the same, the one whose heading stands above. */
const partOf = (
  table: TableTexts,
  parts: readonly FormPart[],
  here: FormPart | undefined,
): FormPart | undefined => {
  const scored = parts
    .filter(({ layout }) => layout !== 'text')
    .map((part) => ({ part, score: score(table, part) + (part === here ? 0.15 : 0) }))
    .toSorted((a, b) => b.score - a.score);
  const [best] = scored;
  return best !== undefined && best.score >= 0.6 ? best.part : undefined;
};

const score = (table: TableTexts, { layout, columns }: FormPart): number => {
  const heads = layout === 'fields' ? table.map((row) => row[0] ?? '') : (table[0] ?? []);
  const met = columns.filter((column) => heads.some((head) => isNamed(head, column))).length;
  return met / Math.max(1, columns.length);
};

const answersIn = (
  table: TableTexts,
  { number: part, layout, columns, rows }: FormPart,
  answers: ForeignAnswer[],
  unplaced: { text: string; after: string }[],
): void => {
  const add = (column: FormColumn, text: string, row?: string): void => {
    if (text !== '') answers.push({ part, row, field: column.field, name: nameOf(column), text });
  };
  const rest = (text: string, after: string): void => {
    if (text !== '') unplaced.push({ text, after: `${part} ${after}` });
  };
  if (layout === 'fields') {
    for (const [name = '', ...texts] of table) {
      const column = columns.find((one) => isNamed(name, one));
      const text = texts.filter((one) => one !== '').join('\n');
      if (column) add(column, text);
      // The row of heads, where the table has one.
      else if (texts.some((one) => one !== '') && table[0]?.[0] !== name) rest(text, name);
    }
    return;
  }
  const [heads = [], ...body] = table;
  const at = new Map(
    columns.flatMap((column) => {
      const k = heads.findIndex((head) => isNamed(head, column));
      return k === -1 ? [] : [[k, column] as const];
    }),
  );
  body.forEach((row, y) => {
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

/** `1.1.a` and, as the Explainer writes it, `1.1.1`. */
const numberOf = (text: string): string | undefined => {
  const [, section, sub, letter] =
    /^(?:section\s+|del\s+)?(\d)(?:\.(\d))?(?:\.([a-e1-5]))?[.:)]?(?=\s)/i.exec(text) ?? [];
  if (section === undefined) return undefined;
  const last =
    letter === undefined ? undefined : /\d/.test(letter) ? 'abcde'[Number(letter) - 1] : letter.toLowerCase();
  return [section, sub, last].filter((one) => one !== undefined).join('.');
};

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const least = 6;

/** Whether a text is a name of ours or of the form, or begins with it: cells of the form go on with what is asked for. */
const isNamed = (text: string, { official, name }: FormName): boolean => {
  const said = bare(text);
  const lines = text.split('\n').map(bare);
  return [official, ...Object.values(name)].some((one) => {
    const own = bare(one ?? '');
    if (own === '' || said === '') return false;
    return (
      said === own ||
      lines.includes(own) ||
      (own.length >= least && said.startsWith(`${own} `)) ||
      // Names that the form has are told here to the point where they go on.
      (said.length >= 2 * least && own.startsWith(said))
    );
  });
};

const isHelp = (text: string, of: FormName & { readonly help?: FormName['name'] }): boolean =>
  isNamed(text, of) || Object.values(of.help ?? {}).some((help) => bare(help) === bare(text));
