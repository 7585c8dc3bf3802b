import { noteSign, normal } from '../formats/docx/tags.js';
import type { WordLeft } from './proposal.js';
import { slot } from './tagged-texts.js';
import type { FileComparison } from './file-comparison.js';

/** What was written where publishing puts words of its own, in notes and in comments: said, never lost. */
export const outsideLeft = (
  { file, fresh, given, made, hasMoved }: FileComparison,
  used: ReadonlySet<number>,
): readonly WordLeft[] => {
  const comments = unknown(file.comments, fresh.comments).map(
    (text): WordLeft => ({ reason: 'comment', text }),
  );
  // What publishing made of an earlier assessment is not known.
  if (hasMoved) return comments;
  const notes = unknown(file.notes, fresh.notes).map((text): WordLeft => ({ reason: 'note', text }));
  const known = counted(made.outside.flatMap((words) => words ?? []));
  let before = '';
  const outside = given.outside.flatMap((words, k): readonly WordLeft[] => {
    if (words === undefined || words === '') return [];
    const after = before;
    before = words.replaceAll(slot, '…').slice(0, 80);
    const count = known.get(words) ?? 0;
    known.set(words, count - 1);
    if (count > 0 || used.has(k) || words.replaceAll(slot, '').trim() === '') return [];
    return [{ reason: 'outside', text: words.replaceAll(slot, '…').replaceAll(noteSign, ''), after }];
  });
  return [...outside, ...notes, ...comments];
};

const unknown = (texts: readonly string[], known: readonly string[]): readonly string[] => {
  const counts = counted(known.map(normal));
  return texts.map(normal).filter((text) => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count - 1);
    return count <= 0;
  });
};

const counted = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};
