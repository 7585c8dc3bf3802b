import { toString } from 'mdast-util-to-string';
import { wordsOfCell } from './inline.js';
import type { Block, FieldItem, Page, PagePart, Site, Table, Value } from './tree.js';

/** How long a page is. */
export type PageLength = {
  readonly slug: string;
  readonly part: PagePart;
  /** Words that are read: text, tables, titles of figures, notes in the margin. No footnotes, and no figures behind a picture. */
  readonly words: number;
};

/** How long each page of one language is, in the order in which they are read. */
export const lengthsOf = (site: Site): readonly PageLength[] =>
  [site.overview, ...site.pages].map(({ slug, part, title, blocks }: Page) => ({
    slug,
    part,
    words: count(title) + sum(blocks.map(wordsInBlock)),
  }));

// The number of a row is no word.
const count = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word) && !/^\d+\.$/.test(word)).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const wordsInBlock = (block: Block): number => {
  switch (block.type) {
    case 'markdown':
      return sum(block.nodes.map((node) => count(toString(node))));
    case 'heading':
      return count(wordsOfCell(block.text));
    case 'paragraph':
      return count(wordsOfCell(block.inlines));
    // Says what edition it is or whose: the banner, not the document.
    case 'notice':
      return block.tone === 'explanation' ? count(wordsOfCell(block.inlines)) : 0;
    case 'list':
      return sum(block.items.map((item) => count(wordsOfCell(item))));
    case 'fields':
      return sum(block.fields.map(wordsInField));
    case 'table':
      return wordsInTable(block);
    case 'figure':
      return sum([block.caption, block.sentence, ...block.notes].map(count));
    case 'claim':
      return (
        count(wordsOfCell(block.inlines)) +
        count(block.note ? `${block.note.standing} ${block.note.reason}` : '') +
        count(block.example ?? '')
      );
    case 'verdict':
      return count(block.heading) + count(block.sentence);
  }
};

const wordsInTable = ({ caption, header, rows, note = '' }: Table): number =>
  count(caption) +
  count(note) +
  sum(header.map(count)) +
  sum(rows.flatMap((row) => row.map((cell) => count(wordsOfCell(cell)))));

const wordsInField = ({ label, value }: FieldItem): number => count(label) + wordsInValue(value);

const wordsInValue = (value: Value): number => {
  switch (value.type) {
    case 'line':
      return count(wordsOfCell(value.inlines));
    case 'list':
      return sum(value.items.map(wordsInValue));
    case 'fields':
      return sum(value.fields.map(wordsInField));
  }
};
