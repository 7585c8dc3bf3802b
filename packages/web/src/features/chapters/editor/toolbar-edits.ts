/** A text with what is selected in it. */
export type TextSelection = { readonly text: string; readonly from: number; readonly to: number };
/** What a tool does: one or two replacements, and what is selected afterwards. */
export type Edit = {
  readonly changes: readonly { readonly from: number; readonly to: number; readonly insert: string }[];
  readonly select: { readonly from: number; readonly to: number };
};

/** Puts marks around the selection, or around a word to be written over. */
export const wrap = (
  { text, from, to }: TextSelection,
  before: string,
  after: string,
  empty: string,
): Edit => {
  const inner = from === to ? empty : text.slice(from, to);
  return {
    changes: [{ from, to, insert: `${before}${inner}${after}` }],
    select: { from: from + before.length, to: from + before.length + inner.length },
  };
};

/** Starts the line, or each line of the selection, with a mark; takes the mark away where every line has it. */
export const startLines = ({ text, from, to }: TextSelection, mark: string): Edit => {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  const end = next === -1 ? text.length : next;
  const lines = text.slice(start, end).split('\n');
  const has = lines.every((line) => line.startsWith(mark));
  const insert = lines
    .map((line) => (has ? line.slice(mark.length) : `${mark}${line.replace(/^(?:#{1,6} |[-*] )/, '')}`))
    .join('\n');
  return { changes: [{ from: start, to: end, insert }], select: { from: start, to: start + insert.length } };
};

/** Puts a block on lines of its own, with an empty line on each side. */
export const insertBlock = ({ text, to }: TextSelection, block: string): Edit => {
  const lineEnd = text.indexOf('\n', to);
  const at = lineEnd === -1 ? text.length : lineEnd;
  const before = text.slice(0, at);
  const gap =
    before.trim() === '' ? '' : before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const rest = text.slice(at);
  const after = rest.startsWith('\n\n') || rest.trim() === '' ? '\n' : '\n\n';
  const start = at + gap.length;
  return {
    changes: [{ from: at, to: at, insert: `${gap}${block}${rest.startsWith('\n\n') ? '' : after}` }],
    select: { from: start + block.length, to: start + block.length },
  };
};

/** A footnote mark after the selection and its text at the end of the chapter, under a number not in use. */
export const insertFootnote = ({ text, to }: TextSelection, words: string): Edit => {
  const used = new Set([...text.matchAll(/\[\^([^\]]+)\]/g)].map((match) => match[1]));
  let number = 1;
  while (used.has(String(number))) number++;
  const mark = `[^${number}]`;
  const gap = text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  const definition = `${gap}${mark}: `;
  const start = text.length + mark.length + definition.length;
  return {
    changes: [
      { from: to, to, insert: mark },
      { from: text.length, to: text.length, insert: `${definition}${words}\n` },
    ],
    select: { from: start, to: start + words.length },
  };
};
