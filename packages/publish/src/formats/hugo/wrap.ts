/** Columns a line of running text may fill, as docs.altinn.studio has it. */
const width = 120;

// A line that begins with one of these would become a list, a heading, a quotation, a table, a fence, a note or a setext underline.
const opensBlock = /^(?:[-+*#>|=:~`_]|\d+[.)]|\[\^|\{\{|:::|<)/;

/** Wraps running text in Markdown at about 120 columns without changing what it means; tables, headings and code are left. */
export const wrapMarkdown = (markdown: string): string => {
  let fenced = false;
  return markdown
    .split('\n')
    .map((row) => {
      if (/^\s*(?:```|~~~)/.test(row)) {
        fenced = !fenced;
        return row;
      }
      const stays = fenced || row.length <= width || /^\s*(?:\||#)/.test(row);
      return stays ? row : wrapRow(row);
    })
    .join('\n');
};

const wrapRow = (row: string): string => {
  const { first, rest } = prefixesOf(row);
  const words = row.slice(first.length).split(' ');
  const lines: string[] = [];
  let current = first;
  let empty = true;
  for (const word of words) {
    const candidate = empty ? current + word : `${current} ${word}`;
    if (!empty && candidate.length > width && word !== '' && !opensBlock.test(word)) {
      lines.push(current);
      current = rest + word;
    } else current = candidate;
    empty = false;
  }
  return [...lines, current].join('\n');
};

/** What stands before the text of a row, and what continues it on the next: quotation marks, list indents, note indents. */
const prefixesOf = (row: string): { readonly first: string; readonly rest: string } => {
  const first = /^(?:\s*>\s?)*\s*(?:(?:[-*+]|\d+[.)])\s+)*(?:\[\^[^\]]+\]:\s+)?/.exec(row)?.[0] ?? '';
  const isNote = first.includes('[^');
  return { first, rest: isNote ? '    ' : first.replaceAll(/[^>\s]/g, ' ') };
};
