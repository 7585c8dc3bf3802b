import type { Chart, ChartOptions } from '@risikobilde/charts';
import type { Text } from '@risikobilde/core';
import { line } from '../tree/inline.js';
import type { Block, Cell, Figure } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';

/** What this picture is measured by before its format says how wide it is. */
const wide = 760;

type Drawn = {
  readonly of: string;
  readonly title: string;
  /** Whose estimates, and what was left out. */
  readonly notes?: readonly string[];
  readonly chart: (options: ChartOptions, isBeforeTable?: boolean) => Chart;
};

/** A numbered picture with its sentence and its table; a sentence when there is nothing to draw. */
export const figureOf = (writer: PageWriter, { of, title, notes = [], chart }: Drawn): Block => {
  const { t, words } = writer;
  const { sentence, table } = chart({ words, width: wide });
  if (table.rows.length === 0) return { type: 'paragraph', inlines: line(t('figure.empty', { title })) };
  const number = writer.nextFigure();
  const id = `figure-${number}-${of}`;
  return {
    type: 'figure',
    id,
    number,
    caption: t('figure.caption', { number, title }),
    sentence,
    notes,
    draw: ({ isBeforeTable, ...options }) => chart({ words, ...options }, isBeforeTable).svg,
    asTable: t('figure.asTable', { number }),
    table: {
      type: 'table',
      id: `${id}-table`,
      caption: t('figure.numbers', { number }),
      header: table.columns.map(({ label }) => label),
      rows: table.rows.map(({ ref, cells }) =>
        cells.map((cell, k): Cell => (k === 0 ? headCell(cell, ref, writer) : line(cell))),
      ),
    },
  } satisfies Figure;
};

/** The first cell leads to the record that its row is about; what a row is about may also be an entry of the world. */
const headCell = (words: string, ref: string | undefined, writer: PageWriter): Cell =>
  ref !== undefined && writer.view.record(ref) ? writer.ref(ref, line(words)) : line(words);

/** A text that goes into a picture, noted as one that the page shows: a page says when it falls back on bokmål. */
export const textInPicture = (text: Text, writer: PageWriter): Text => {
  writer.text(text);
  return text;
};
