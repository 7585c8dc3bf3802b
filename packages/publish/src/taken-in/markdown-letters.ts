import type { Heading, Nodes, Paragraph, PhrasingContent, TableCell, Text } from 'mdast';
import { noteSign } from '../formats/docx/tags.js';
import { parseMarkdown, sourceOf } from '../tree/markdown.js';

/** One letter as a reader sees it, how it is set, and where it was written. */
export type Letter = {
  readonly text: string;
  readonly strong: boolean;
  readonly struck: boolean;
  readonly emphasised: boolean;
  readonly link?: string | undefined;
  /** The name of the footnote that the sign stands for; empty where the sign comes of a link to a source. */
  readonly note?: string | undefined;
  /** In the text as it is written; undefined for a letter that stands there in another form. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
};

/** What a line of a chapter's text begins: a paragraph, a heading, an item, a cell. */
export type Container = {
  readonly node: Paragraph | Heading | TableCell;
  /** In a list, or straight in the text. */
  readonly in: 'text' | 'item' | 'other';
};

/** The paragraph, heading or cell that begins at a line, and for a cell at a column. */
export const containersOf = (markdown: string): ReadonlyMap<string, Container> => {
  const found = new Map<string, Container>();
  const walk = (node: Nodes, parents: readonly string[]): void => {
    const start = node.position?.start;
    if ((node.type === 'paragraph' || node.type === 'heading') && start)
      found.set(String(start.line), { node, in: placeIn(parents) });
    else if (node.type === 'tableCell' && start)
      found.set(`${start.line}.${start.column}`, { node, in: 'other' });
    else if ('children' in node && node.type !== 'footnoteDefinition')
      for (const child of node.children) walk(child, [...parents, node.type]);
  };
  walk(parseMarkdown(markdown), []);
  return found;
};

const placeIn = (parents: readonly string[]): Container['in'] =>
  parents.join('/') === 'root' ? 'text' : parents.at(-1) === 'listItem' ? 'item' : 'other';

/** The letters of a paragraph of Markdown, white space as one space between words. */
export const lettersOf = (node: Container['node'], markdown: string): readonly Letter[] => {
  const definitions = new Map(
    parseMarkdown(markdown).children.flatMap((one) =>
      one.type === 'definition' ? [[one.identifier, one.url] as const] : [],
    ),
  );
  const walk = (nodes: readonly PhrasingContent[], set: Set): readonly Letter[] =>
    nodes.flatMap((child): readonly Letter[] => {
      const at = { from: child.position?.start.offset, to: child.position?.end.offset };
      switch (child.type) {
        case 'text':
          return aligned(child, markdown, set);
        case 'strong':
          return walk(child.children, { ...set, strong: true });
        case 'emphasis':
          return walk(child.children, { ...set, emphasised: true });
        case 'delete':
          return walk(child.children, { ...set, struck: true });
        case 'break':
          return [{ ...set, text: ' ', ...at }];
        case 'footnoteReference':
          return [{ ...set, text: noteSign, note: child.label ?? child.identifier, ...at }];
        case 'link':
          return linked(child.url, walk(child.children, { ...set, link: child.url }), set);
        case 'linkReference': {
          const url = definitions.get(child.identifier) ?? '';
          return linked(url, walk(child.children, { ...set, link: url }), set);
        }
        case 'inlineCode':
          return lettersIn(child.value).map((text) => ({ ...set, text }));
        case 'textDirective':
          return written(sourceOf(child, markdown), at.from ?? 0, set);
        case 'html':
          return child.value.startsWith('<!--') ? [] : written(child.value, at.from ?? 0, set);
        case 'image':
          return lettersIn(child.alt ?? '').map((text) => ({ ...set, text }));
        default:
          return [];
      }
    });
  return normaliseSpaces(walk(node.children, { strong: false, struck: false, emphasised: false }));
};

type Set = Omit<Letter, 'text' | 'from' | 'to' | 'note'>;

/** A link to a source is a note to whoever reads the document. */
const linked = (url: string, letters: readonly Letter[], set: Set): readonly Letter[] =>
  url.startsWith('source:') ? [...letters, { ...set, text: noteSign, note: '' }] : letters;

const written = (source: string, from: number, set: Set): readonly Letter[] =>
  lettersIn(source).reduce<Letter[]>((all, text) => {
    const start = all.at(-1)?.to ?? from;
    all.push({ ...set, text, from: start, to: start + text.length });
    return all;
  }, []);

/** A text that Markdown gives, letter by letter beside how it was written: with escapes, references to signs, and wrapped lines. */
const aligned = (node: Text, markdown: string, set: Set): readonly Letter[] => {
  const source = sourceOf(node, markdown);
  const start = node.position?.start.offset ?? 0;
  const letters: Letter[] = [];
  let at = 0;
  for (const text of node.value) {
    const wrapped = /^[ \t]*\r?\n[ \t>]*/.exec(source.slice(at, at + 200))?.[0];
    const reference = /^&[#\w]{1,32};/.exec(source.slice(at, at + 34))?.[0];
    const length =
      text === '\n' && wrapped !== undefined
        ? wrapped.length
        : source.startsWith(text, at)
          ? text.length
          : source[at] === '\\' && source.startsWith(text, at + 1)
            ? text.length + 1
            : (reference?.length ?? -1);
    // Not as it is known to be written: nothing of it can be placed.
    if (length < 0) return lettersIn(node.value).map((letter) => ({ ...set, text: letter }));
    letters.push({ ...set, text, from: start + at, to: start + at + length });
    at += length;
  }
  return letters;
};

/** White space as one space, none at the ends, and no soft hyphens. */
export const normaliseSpaces = <L extends { readonly text: string; readonly to?: number | undefined }>(
  letters: readonly L[],
): readonly L[] => {
  const out: L[] = [];
  for (const letter of letters) {
    const last = out.at(-1);
    if (letter.text === '\u00AD') continue;
    if (!/^\s$/.test(letter.text)) out.push(letter);
    else if (last === undefined) continue;
    else if (last.text === ' ') out[out.length - 1] = { ...last, to: letter.to };
    else out.push({ ...letter, text: ' ' });
  }
  return out.at(-1)?.text === ' ' ? out.slice(0, -1) : out;
};

/** A text letter by letter, as its code points: what is joined again is the same text. */
export const lettersIn = (text: string): string[] => Array.from(text);

export const textOf = (letters: readonly { readonly text: string }[]): string =>
  letters.map(({ text }) => text).join('');
