/** What is typed after `@` where the caret is, and where the `@` stands; undefined when nobody is being named. */
export const askedFor = (
  text: string,
  caret: number,
): { readonly from: number; readonly typed: string } | undefined => {
  const found = /(?:^|[\s(«"])@([\p{L}\p{M}][\p{L}\p{M}'.\- ]{0,40}|)$/u.exec(text.slice(0, caret));
  const typed = found?.[1];
  return typed === undefined ? undefined : { from: caret - typed.length - 1, typed };
};

/** Those whose name has a word that begins with what is typed, in the order of the names. */
export const namesLike = (names: readonly string[], typed: string): readonly string[] => {
  const wanted = typed.trim().toLowerCase();
  return names.filter((name) => {
    const lower = name.toLowerCase();
    return lower.startsWith(wanted) || lower.split(/\s+/).some((word) => word.startsWith(wanted));
  });
};

export type Piece = { readonly text: string; readonly isName: boolean };

/** A text in pieces: each name that somebody is called by with `@`, and what stands between. The longest name is meant. */
export const withMentions = (text: string, names: readonly string[]): readonly Piece[] => {
  const longestFirst = names.toSorted((a, b) => b.length - a.length).map(escaped);
  if (longestFirst.length === 0) return [{ text, isName: false }];
  const named = new RegExp(`(@(?:${longestFirst.join('|')})(?![\\p{L}\\p{M}]))`, 'giu');
  return text
    .split(named)
    .map((piece, i) => ({ text: piece, isName: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');
};

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
