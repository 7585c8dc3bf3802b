import type { ConclusionStanding, Kind, LocalDate, Text } from '@risikobilde/core';

/** What is otherwise than in the edition before, so far as one reader may be told. */
export type EditionNews = {
  readonly since: { readonly version: string; readonly on: LocalDate };
  /** Left out where the conclusion stands as it did. */
  readonly conclusion?: { readonly before: ConclusionStanding; readonly after: ConclusionStanding };
  /** Sentences of the conclusion: how many stand otherwise, are new, are gone, are worded anew. */
  readonly claims: {
    readonly moved: number;
    readonly added: number;
    readonly removed: number;
    readonly reworded: number;
  };
  readonly errors: { readonly mended: number; readonly found: number };
  /** Scenarios whose level is another, in the chosen alternative. */
  readonly risks: number;
  /** Titles of the chapters whose text is another, is new or is gone. */
  readonly chapters: readonly Text[];
  /** Other records that were entered, changed or taken out, by kind. */
  readonly other: readonly { readonly kind: Kind; readonly n: number }[];
};
