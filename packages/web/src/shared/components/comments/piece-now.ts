import { diffWords } from '@risikobilde/core';

/** The least that two paragraphs have in common for one to be the other, changed. */
const leastAlike = 0.5;

/**
 * The piece of a text that a suggestion is for, as the text is now: the one that was quoted, or the paragraph that it has become.
 * Undefined where there is none like it any more.
 */
export const pieceNow = (
  text: string,
  quote: string,
): { readonly piece: string; readonly isChanged: boolean } | undefined => {
  if (text.includes(quote)) return { piece: quote, isChanged: false };
  const [best] = text
    .split(/\n{2,}/)
    .map((piece) => ({ piece: piece.trim(), alike: likeness(quote, piece.trim()) }))
    .toSorted((a, b) => b.alike - a.alike);
  return best !== undefined && best.alike >= leastAlike ? { piece: best.piece, isChanged: true } : undefined;
};

/** How much of the longer of two texts is in both, from 0 to 1. */
const likeness = (before: string, after: string): number => {
  const same = diffWords(before, after)
    .filter(({ type }) => type === 'same')
    .reduce((sum, { text }) => sum + text.length, 0);
  return same / Math.max(before.length, after.length, 1);
};
