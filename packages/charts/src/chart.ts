import type { Words } from '@risikobilde/words';
import type { Theme } from './palette.js';
import type { SvgNode } from './svg/svg-node.js';

/** Options of a picture. */
export type ChartOptions = {
  /** What its words are said with, in the language that is read. */
  readonly words: Words;
  /** Width in pixels; below 640 the layout for narrow places is used. Never made narrower than 320. */
  readonly width: number;
  /** `lightTheme` unless given. */
  readonly theme?: Theme;
  /** Prefix of every id in the picture; give one when two of the same kind stand on a page. */
  readonly id?: string;
};

export type TableColumn = { readonly label: string; readonly align: 'start' | 'end' };
/** A row; `ref` is the record or world entry it is about, so that a page can link it. The first cell heads the row. */
export type TableRow = { readonly ref?: string; readonly cells: readonly string[] };
export type ChartTable = {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
};

/** A picture with its name, the sentence that says what it shows, and the same data as a table. */
export type Chart = {
  readonly svg: SvgNode;
  readonly title: string;
  readonly sentence: string;
  readonly table: ChartTable;
};

/** Table columns from labels; those in `numeric` are set to the right. */
export const columns = (labels: readonly string[], numeric: readonly number[] = []): readonly TableColumn[] =>
  labels.map((label, k) => ({ label, align: numeric.includes(k) ? 'end' : 'start' }));
