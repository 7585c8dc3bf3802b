/** A text in lines of at most `width` characters, cut between words; a word that is longer has a line of its own. */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
};

/** A wrapped text with something before its first line and something else before the others. */
export const hang = (text: string, width: number, first: string, rest = ' '.repeat(first.length)): string =>
  wrap(text, Math.max(20, width - rest.length))
    .map((line, index) => `${index === 0 ? first : rest}${line}`)
    .join('\n');
