import type { Fragment, Mark, Node } from 'prosemirror-model';
import type { RichText } from './from-markdown.js';

/** As wide as the lines of the files are. */
const lineWidth = 120;

/** The Markdown of a document: a block that nobody has touched byte for byte as it was, the others written anew. */
export const toMarkdown = (doc: Node, { slices, end }: Omit<RichText, 'doc'>): string => {
  let text = '';
  let before: number | undefined = -1;
  doc.forEach((block) => {
    const slice = slices.get(block);
    const isNext = slice !== undefined && before !== undefined && slice.at === before + 1;
    const source = slice?.source ?? writeBlock(block);
    if (source === '') return;
    text += isNext ? slice.gap : text === '' ? '' : '\n\n';
    text += source;
    before = slice?.at;
  });
  return text + end;
};

const writeBlock = (block: Node): string => {
  switch (block.type.name) {
    case 'paragraph':
      return wrapped(atLineStart(writeInlines(block.content)), lineWidth);
    case 'heading':
      return `${'#'.repeat(Number(block.attrs['level']))} ${writeInlines(block.content).replaceAll('\n', ' ')}`.trimEnd();
    case 'bulletList':
    case 'orderedList':
      return writeList(block);
    case 'quote':
      return childrenOf(block)
        .map((one) => indented(writeBlock(one), '> ', '> '))
        .join('\n>\n');
    default:
      return String(block.attrs['source'] ?? '');
  }
};

const childrenOf = (node: Node): readonly Node[] => {
  const children: Node[] = [];
  node.forEach((child) => children.push(child));
  return children;
};

const writeList = (list: Node): string =>
  childrenOf(list)
    .map((item, i) => {
      const sign = list.type.name === 'bulletList' ? '- ' : `${Number(list.attrs['start']) + i}. `;
      const lines = childrenOf(item).map(writeBlock).join('\n');
      return indented(lines, sign, ' '.repeat(sign.length));
    })
    .join('\n');

const indented = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, i) => (i === 0 ? first : rest) + line)
    .join('\n');

type Run = { readonly text: string; readonly marks: readonly Mark[] };

const writeInlines = (content: Fragment): string => {
  const runs: Run[] = [];
  content.forEach((node) => {
    const isCode = node.marks.some(({ type }) => type.name === 'code');
    const text = node.isText
      ? isCode
        ? code(node.text ?? '')
        : escaped(node.text ?? '')
      : node.type.name === 'hardBreak'
        ? '\\\n'
        : String(node.attrs['source'] ?? '');
    runs.push({ text, marks: node.marks.filter(({ type }) => type.name !== 'code') });
  });
  return nested(runs);
};

/** Runs that share a mark stand within it together; spaces at its edges stand outside, where Markdown wants them. */
const nested = (runs: readonly Run[]): string => {
  let text = '';
  for (let i = 0; i < runs.length; ) {
    const [mark] = runs[i]?.marks ?? [];
    if (mark === undefined) {
      text += runs[i]?.text ?? '';
      i += 1;
      continue;
    }
    let to = i;
    while (runs[to]?.marks.some((one) => one.eq(mark))) to += 1;
    const inside = nested(
      runs.slice(i, to).map((run) => ({ ...run, marks: run.marks.filter((one) => !one.eq(mark)) })),
    );
    const [, start = '', core = '', stop = ''] = /^(\s*)([^]*?)(\s*)$/.exec(inside) ?? [];
    text += core === '' ? inside : `${start}${marked(core, mark)}${stop}`;
    i = to;
  }
  return text;
};

const marked = (text: string, mark: Mark): string => {
  if (mark.type.name === 'link') {
    const title =
      typeof mark.attrs['title'] === 'string'
        ? ` "${mark.attrs['title'].replaceAll('"', String.raw`\"`)}"`
        : '';
    const href = String(mark.attrs['href']);
    return `[${text}](${/[\s()<>]/.test(href) ? `<${href.replaceAll(/[<>\n]/g, '')}>` : href}${title})`;
  }
  const sign = mark.type.name === 'struck' ? '~~' : String(mark.attrs['sign']);
  return `${sign}${text}${sign}`;
};

const code = (text: string): string => {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
};

/** Signs that Markdown would read as something else stand for themselves. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\`*[\]]/g, String.raw`\$&`)
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replaceAll(/<(?=[A-Za-z/!?])/g, String.raw`\<`)
    .replaceAll(/&(?=#?\w+;)/g, String.raw`\&`)
    .replaceAll('~', String.raw`\~`)
    .replaceAll(/:(?=[A-Za-z])/g, String.raw`\:`);

/** At the start of a paragraph some signs would make it something else. */
const atLineStart = (text: string): string =>
  text
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|=+\s*$|-{3,}\s*$|~{3,}|:{2,})/, String.raw`$1\$2`)
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);

/** Lines no longer than the files have; a line never begins with a sign that would make it something else. */
const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => {
      const lines: string[] = [];
      for (const word of line.split(/ +/)) {
        const last = lines.at(-1);
        if (
          last !== undefined &&
          (last.length + 1 + word.length <= width || /^(?:[-+#>=|:~]|\d+[.)])/.test(word))
        )
          lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
      }
      return lines.join('\n');
    })
    .join('\n');
