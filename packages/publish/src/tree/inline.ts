import { isolateText } from '@risikobilde/words';
import { toString } from 'mdast-util-to-string';
import type { Cell, Inline } from './tree.js';

export const plainText = (value: string): Inline => ({ type: 'text', value });
export const line = (value: string): Cell => [plainText(value)];
export const strong = (children: Cell): Inline => ({ type: 'strong', children: [...children] });
export const emphasis = (children: Cell): Inline => ({ type: 'emphasis', children: [...children] });
export const link = (url: string, children: Cell): Inline => ({ type: 'link', url, children: [...children] });

/** A field's label before its value, which a question stands before as it is. */
export const leadIn = (label: string): string => (/[?:]$/.test(label) ? label : `${label}:`);

/** The words of a cell without links and emphasis. */
export const wordsOfCell = (cell: Cell): string => cell.map((inline) => toString(inline)).join('');

/** The first sentence of a text, for where there is room for one. A text in another language is kept whole. */
export const firstSentence = ([first, ...rest]: Cell): Cell => {
  if (first?.type !== 'text' || rest.length > 0) return first ? [first, ...rest] : [];
  return [plainText(first.value.split(/(?<=[^.\d][.!?])\s+(?=\p{Lu})/u)[0] ?? first.value)];
};

/** Cells one after another with a separator; empty ones are left out. */
export const joinCells = (cells: readonly Cell[], separator = '; '): Cell =>
  cells
    .filter((cell) => cell.length > 0)
    .flatMap((cell, index) =>
      index === 0 ? isolateCell(cell) : [plainText(separator), ...isolateCell(cell)],
    );

/** A cell whose texts do not turn what stands beside it. */
const isolateCell = (cell: Cell): Cell =>
  cell.map((inline) =>
    'children' in inline
      ? // What is in it is of the same type as before.
        ({ ...inline, children: isolateCell(inline.children) } as Inline)
      : inline.type === 'text'
        ? plainText(isolateText(inline.value))
        : inline,
  );

/** The address of a page of the same site, for a renderer to write out. */
export const pageUrl = (slug: string, anchor?: string): string =>
  `page:${slug}${anchor === undefined ? '' : `#${anchor}`}`;

/** The address of a file that a record leans on, for a renderer to write out. */
export const evidenceUrl = (hash: string): string => `evidence:${hash}`;

/** Where such a file lies from a page in the folder of a language; undefined of any other address. */
export const evidenceAddress = (url: string): string | undefined =>
  url.startsWith('evidence:') ? `../evidence/${url.slice('evidence:'.length)}` : undefined;
