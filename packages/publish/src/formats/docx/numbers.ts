/** Numbers of headings as Word counts them: one counter a level, those below begin again. */
export type HeadingNumbers = {
  /**
   * The words of a heading without their number, when Word would give the same one by itself; else all the words, and Word
   * gives none.
   */
  readonly of: (words: string, level: number) => { readonly counted: boolean; readonly skip: number };
};

export const createHeadingNumbers = (): HeadingNumbers => {
  const counts = [0, 0, 0];
  return {
    of: (words, level) => {
      const written = /^(\d+(?:\.\d+)*)\.?\s+/.exec(words);
      const parts = written?.[1]?.split('.').map(Number) ?? [];
      if (written === null || level > counts.length || parts.length !== level)
        return { counted: false, skip: 0 };
      const would = counts.map((count, k) => (k < level - 1 ? count : k === level - 1 ? count + 1 : 0));
      if (parts.some((part, k) => part !== would[k])) return { counted: false, skip: 0 };
      for (const [k, count] of would.entries()) counts[k] = count;
      return { counted: true, skip: written[0].length };
    },
  };
};

/** A caption as its word, number and the rest: `Tabell 3. Roller`. */
export const captionParts = (
  caption: string,
): { readonly word: string; readonly number: number; readonly rest: string } | undefined => {
  const found = /^(\p{L}+)[\s\u00a0](\d+)(\. [^]*)$/u.exec(caption);
  return found === null
    ? undefined
    : { word: found[1] ?? '', number: Number(found[2]), rest: found[3] ?? '' };
};
