import type { FilledForm, FormRowRef } from '@risikobilde/core/form';
import type { Words } from '@risikobilde/words';
import { cellWords } from './docx-cell.js';

/** A row that others refer to, what it says first, and which those are; each once, in the order of the form. */
type Referred = { readonly row: FormRowRef; readonly said: string; readonly from: readonly FormRowRef[] };

const longest = 90;

export const rowsThatRefer = ({ sections }: FilledForm, words: Words): readonly Referred[] => {
  const parts = sections.flatMap((section) => section.parts);
  const from = new Map<string, FormRowRef[]>();
  const keyOf = ({ part, row }: FormRowRef): string => `${part} ${row}`;
  for (const { number, rows } of parts)
    for (const row of rows)
      for (const to of row.cells.flatMap((cell) => cell.rows)) {
        const all = from.get(keyOf(to)) ?? [];
        const own = { part: number, row: row.number };
        if (!all.some((one) => keyOf(one) === keyOf(own))) from.set(keyOf(to), [...all, own]);
      }
  return parts.flatMap(({ number, rows }) =>
    rows.flatMap((row): readonly Referred[] => {
      const here = { part: number, row: row.number };
      const referring = from.get(keyOf(here));
      const [first] = row.cells;
      if (referring === undefined) return [];
      const said = first === undefined ? '' : cellWords(first, words);
      return [
        {
          row: here,
          said: said.length > longest ? `${said.slice(0, said.lastIndexOf(' ', longest))} …` : said,
          from: referring,
        },
      ];
    }),
  );
};
