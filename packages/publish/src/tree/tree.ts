import type { SvgNode, Theme } from '@risikobilde/charts';
import type { ConclusionStanding, Language, Standing } from '@risikobilde/core';
import type { BlockContent, DefinitionContent, Parent, PhrasingContent, RootContent } from 'mdast';

/** A run of text in another language than the page: an assessment's text that exists in bokmål only. */
interface Foreign extends Parent {
  type: 'foreign';
  lang: string;
  children: PhrasingContent[];
}

/** In the place of what the reader may not see: the ground, in a bar that is as long whatever is behind it. */
interface HeldBack extends Parent {
  type: 'heldBack';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    foreign: Foreign;
    heldBack: HeldBack;
  }
  interface RootContentMap {
    foreign: Foreign;
    heldBack: HeldBack;
  }
  interface TextData {
    /** Where the records have it, when it is the whole of a text of theirs. */
    place?: string | undefined;
  }
}

export type Inline = PhrasingContent;
export type Cell = readonly Inline[];

/** The value of a field in the annex: a line, several lines, or fields in turn. */
export type Value =
  | { readonly type: 'line'; readonly inlines: Cell }
  | { readonly type: 'list'; readonly items: readonly Value[] }
  | { readonly type: 'fields'; readonly fields: readonly FieldItem[] };
export type FieldItem = {
  readonly label: string;
  readonly value: Value;
};

export type Table = {
  readonly type: 'table';
  readonly id: string;
  readonly caption: string;
  readonly header: readonly string[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly Cell[])[];
  /** What holds for the whole table, said once under it. */
  readonly note?: string;
  /** The columns whose cells are figures, counted from 0. */
  readonly numbers?: readonly number[];
};

/** A picture with what it says in words and in figures; a reader who sees nothing can rely on either. */
export type Figure = {
  readonly type: 'figure';
  readonly id: string;
  readonly number: number;
  /** `Figure 1. What is to be seen`. */
  readonly caption: string;
  /** What the picture shows, worked out from the same data. */
  readonly sentence: string;
  /** Whose estimates, and what was left out. */
  readonly notes: readonly string[];
  /** The picture as a format wants it; below 640 pixels it has the layout for narrow places. `id` starts every id in it. */
  readonly draw: (options: {
    readonly width: number;
    readonly theme?: Theme;
    readonly id?: string;
    /** Without what the table that follows has, where both are on one page of paper. */
    readonly isBeforeTable?: boolean;
  }) => SvgNode;
  /** What opens the table, where a format keeps it folded. */
  readonly asTable: string;
  /** The figures of the picture. */
  readonly table: Table;
};

/** What every output is made of. Links inside point to `page:SLUG#anchor`; each renderer writes them its own way. */
export type Block =
  | {
      readonly type: 'markdown';
      readonly nodes: readonly RootContent[];
      /** The text of a record that the nodes stand in, and the language it is in. */
      readonly of?: { readonly place: string; readonly language: string };
    }
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly text: Cell; readonly id?: string }
  | {
      readonly type: 'paragraph';
      readonly inlines: Cell;
      /** `lead` answers the page's question before anything else; `source` says whose the figures above are. */
      readonly tone?: 'lead' | 'source';
    }
  | { readonly type: 'list'; readonly items: readonly Cell[] }
  | { readonly type: 'fields'; readonly fields: readonly FieldItem[] }
  | Table
  | Figure
  | {
      readonly type: 'claim';
      readonly id: string;
      readonly inlines: Cell;
      readonly standing: Standing;
      /** Standing, date and reason in a sentence; left out while the claim is supported. */
      readonly remark?: string;
      /** The same in two parts, for the margin: at most 25 words. */
      readonly note?: { readonly standing: string; readonly reason: string };
      /** Whether the conclusion falls with it. */
      readonly carries?: true;
      /** Whether it stands in the same paragraph as the claim before it. */
      readonly continues?: true;
      /** Said when only the shipped example makes the claim. */
      readonly example?: string;
    }
  | {
      readonly type: 'verdict';
      readonly standing: ConclusionStanding;
      readonly heading: string;
      readonly sentence: string;
    }
  | {
      readonly type: 'notice';
      readonly tone: 'draft' | 'example' | 'unchecked' | 'language' | 'explanation' | 'overtaken';
      readonly inlines: Cell;
    };

export type Footnote = {
  readonly number: number;
  /** What is cited by its name and what can be typed, for the foot of a page of paper; the list of sources has the rest. */
  readonly short?: Cell;
  readonly blocks: readonly (BlockContent | DefinitionContent)[];
};

/** The annexes, each with what it holds: A processing, B parties, C risk, D measures, E rights and claims, F sources. */
export const annexLetters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type AnnexLetter = (typeof annexLetters)[number];

/** What a page is in the document. What one reads is everything but the annexes. */
export type PagePart = 'front' | 'citizen' | 'chapter' | 'decision' | 'changeLog' | 'annex';

export type Page = {
  readonly part: PagePart;
  /** Which annex it belongs to, and its number in it; the first page of each opens it. */
  readonly annex?: { readonly letter: AnnexLetter; readonly number: number };
  /** Whether it goes field by field, or finding by finding, through what the pages before it tell: to be looked up on a screen, and left out of print. */
  readonly isDetail?: true;
  /** How many of its sentences do not stand, by how they stand. */
  readonly marks?: Readonly<Partial<Record<Standing, number>>>;
  /** Last part of the address, unique in the site. */
  readonly slug: string;
  readonly title: string;
  readonly linkTitle: string;
  readonly description: string;
  readonly weight: number;
  /** Whether the page shows a list of its headings; undefined where the format has no such key. */
  readonly toc?: boolean;
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
};

/** One language of a published assessment. */
export type Site = {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** What every page and every file opens with, before its title. */
  readonly notices: readonly Block[];
  /** In reading order, without the front page: for the citizen, chapters, for whoever decides, changes, annexes. */
  readonly pages: readonly Page[];
  /** The front page: does the conclusion stand, what carries it, what changed, who answers. */
  readonly overview: Page;
};

export type PublishWarning = {
  readonly code:
    | 'dangling-reference'
    | 'hidden-reference'
    | 'unknown-directive'
    | 'unknown-table'
    | 'unknown-figure'
    | 'undefined-footnote'
    | 'refused-html'
    | 'refused-link'
    | 'refused-image'
    | 'slug-taken'
    | 'not-published';
  readonly language: Language;
  /** The record the text belongs to. */
  readonly record: string;
  /** What was found: the id, the address, the directive. */
  readonly found: string;
};
