/** An anchor from the words of a heading, the way Goldmark and GitHub make them; a number when it is taken. */
export const headingId = (words: string, taken: Set<string>): string => {
  const base =
    words
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(/\s/g, '-') || 'heading';
  let id = base;
  for (let number = 1; taken.has(id); number += 1) id = `${base}-${number}`;
  taken.add(id);
  return id;
};
