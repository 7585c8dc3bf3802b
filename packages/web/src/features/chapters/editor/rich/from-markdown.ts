import { parseMarkdown } from '@risikobilde/publish';
import type { Mark, Node } from 'prosemirror-model';
import { richSchema as schema } from './rich-schema.js';

type Root = ReturnType<typeof parseMarkdown>;
type Block = Root['children'][number];
type Paragraph = Extract<Block, { type: 'paragraph' }>;
type Inline = Paragraph['children'][number];
type List = Extract<Block, { type: 'list' }>;

/** How a block was written, and what stood between it and the one before. */
type Slice = { readonly source: string; readonly gap: string; readonly at: number };

export type RichText = {
  readonly doc: Node;
  /** What is still the same object is written as it was. */
  readonly slices: WeakMap<Node, Slice>;
  readonly end: string;
};

/** A chapter's Markdown as a document to be written in, which knows the characters of each of its blocks. */
export const fromMarkdown = (markdown: string): RichText => {
  const slices = new WeakMap<Node, Slice>();
  let last = 0;
  const blocks = parseMarkdown(markdown).children.map((block, at) => {
    const from = block.position?.start.offset ?? last;
    const to = block.position?.end.offset ?? from;
    const source = markdown.slice(from, to);
    const node = readBlock(block, markdown) ?? schema.node('writtenBlock', { source });
    slices.set(node, { source, gap: markdown.slice(last, from), at });
    last = to;
    return node;
  });
  const doc = schema.node('doc', null, blocks.length > 0 ? blocks : [schema.node('paragraph')]);
  return { doc, slices, end: markdown.slice(last) };
};

const sourceOf = (node: Block | Inline, markdown: string): string =>
  markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

const readBlock = (block: Block, markdown: string): Node | undefined => {
  switch (block.type) {
    case 'paragraph':
      return schema.node('paragraph', null, readInlines(block.children, markdown));
    case 'heading':
      return schema.node('heading', { level: block.depth }, readInlines(block.children, markdown));
    case 'list':
      return readList(block, markdown);
    case 'blockquote': {
      const paragraphs = block.children.map((child) =>
        child.type === 'paragraph' ? readBlock(child, markdown) : undefined,
      );
      return paragraphs.every((one) => one !== undefined) && paragraphs.length > 0
        ? schema.node('quote', null, paragraphs)
        : undefined;
    }
    default:
      return undefined;
  }
};

/** A list of lines and lists within them; one that holds more, or ticks, is left as it was written. */
const readList = (list: List, markdown: string): Node | undefined => {
  if (list.spread) return undefined;
  const items = list.children.map((item) => {
    const [first, ...rest] = item.children;
    if (item.checked !== null && item.checked !== undefined) return undefined;
    if (first?.type !== 'paragraph') return undefined;
    const inner = rest.map((one) => (one.type === 'list' ? readList(one, markdown) : undefined));
    if (!inner.every((one) => one !== undefined)) return undefined;
    return schema.node('listItem', null, [
      schema.node('paragraph', null, readInlines(first.children, markdown)),
      ...inner,
    ]);
  });
  if (!items.every((one) => one !== undefined)) return undefined;
  return list.ordered
    ? schema.node('orderedList', { start: list.start ?? 1 }, items)
    : schema.node('bulletList', null, items);
};

const readInlines = (inlines: readonly Inline[], markdown: string, marks: readonly Mark[] = []): Node[] =>
  inlines.flatMap((node): Node[] => {
    const inside = (mark: Mark): Node[] =>
      'children' in node ? readInlines(node.children, markdown, [...marks, mark]) : [];
    const source = sourceOf(node, markdown);
    switch (node.type) {
      case 'text': {
        // A line of the file is not a line of the text.
        const text = node.value.replaceAll(/\s*\n\s*/g, ' ');
        return text === '' ? [] : [schema.text(text, marks)];
      }
      case 'strong':
        return inside(schema.mark('strong', { sign: source.slice(0, 2) }));
      case 'emphasis':
        return inside(schema.mark('emphasis', { sign: source.slice(0, 1) }));
      case 'delete':
        return inside(schema.mark('struck'));
      case 'inlineCode':
        return node.value === ''
          ? []
          : [schema.text(node.value.replaceAll('\n', ' '), [...marks, schema.mark('code')])];
      case 'link':
        return source.startsWith('[')
          ? inside(schema.mark('link', { href: node.url, title: node.title ?? null }))
          : [schema.node('writtenInline', { source }, undefined, marks)];
      case 'break':
        return [schema.node('hardBreak', null, undefined, marks)];
      default:
        return [schema.node('writtenInline', { source }, undefined, marks)];
    }
  });
