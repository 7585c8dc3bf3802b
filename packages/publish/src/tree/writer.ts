import {
  type Language,
  type LocalDate,
  type WorldEntry,
  type WorldKind,
  worldKinds,
} from '@risikobilde/core';
import type { Sayable, Words } from '@risikobilde/words';
import type { BlockContent, DefinitionContent } from 'mdast';
import type { AnnexLetter, Cell, Footnote, Inline, PublishWarning } from './tree.js';
import type { View } from './view.js';

/**
 * Writes the words of one page: texts in the page's language, links to records, footnotes for sources; and keeps what
 * the page needs of footnotes and warnings.
 */
export type PageWriter = {
  readonly view: View;
  readonly language: Language;
  readonly text: (text: Sayable) => Cell;
  readonly words: Words;
  readonly t: Words['t'];
  /** A text as plain words, where no mark-up can stand: titles, captions. */
  readonly plain: (said: Sayable) => string;
  /** A value of the field at a place, such as `measure.type`. */
  readonly word: (place: string, value: string) => string;
  readonly date: (date: LocalDate, precision?: 'day' | 'month' | 'year') => string;
  readonly country: (code: string) => string;
  /** A sentence of the rules, with what is hidden left out. */
  readonly sentence: (said: Sayable) => string;
  /** A link to a record by its title, or the reader's own words. */
  readonly ref: (id: string, words?: Cell) => Cell;
  /** World data by its short name, marked when unchecked. */
  readonly fact: (kind: WorldKind, id: string) => Cell;
  /** The text of a catalogue item `catalogue:item`, or what is written when there is none. */
  readonly item: (reference: string, written?: string) => Cell;
  readonly alternative: (id: string) => Cell;
  /** A link to an annex, or to a page that is always there, in words of its own. */
  readonly toPage: (page: AnnexLetter | 'decision', words: string) => Cell;
  /** Whether what is written now stands in a footnote. */
  readonly inNote: () => boolean;
  /** Whether the footnotes of the page have not yet led to an address; asked once for each. */
  readonly isFirstLink: (url: string) => boolean;
  readonly noteOn: (
    key: string,
    blocks: () => readonly (BlockContent | DefinitionContent)[],
    short?: () => Cell,
  ) => Inline;
  readonly nextTable: () => number;
  readonly nextFigure: () => number;
  readonly warn: (code: PublishWarning['code'], found: string) => void;
  readonly footnotes: () => readonly Footnote[];
  readonly fellBack: () => boolean;
  readonly usedUnchecked: () => boolean;
};

/** The world entry with an id, of whichever kind it is. */
export const worldEntry = (view: View, id: string): WorldEntry | undefined => {
  for (const kind of worldKinds) {
    const entry = view.context.world(kind, id);
    if (entry) return entry;
  }
  return undefined;
};

/** A text on one line: in the file it may be wrapped. A space that holds a number and its unit together stays. */
export const flat = (value: string): string => value.trim().replaceAll(/[ \t\r\n]+/g, ' ');
