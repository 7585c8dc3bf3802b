import type { Language } from '@risikobilde/core';
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { emphasis, evidenceAddress, leadIn, link, plainText, strong } from '../../tree/inline.js';
import { rewrite } from '../../tree/markdown.js';
import type { Block, Cell, FieldItem, Figure, Footnote, Page, Value } from '../../tree/tree.js';
import { pictureFile } from './pictures.js';

/** A page's blocks as plain Markdown nodes, with links as Hugo takes them; the front page lies above the others. */
export const lowerPage = (page: Page, language: Language): RootContent[] =>
  followLinks(
    [...page.blocks.flatMap((block) => lower(block, language)), ...page.footnotes.map(definition)],
    page.slug,
    page.part === 'front' ? '' : '../',
  );

/** Blocks that stand outside a page, and so link to none. */
export const lowerBlocks = (blocks: readonly Block[], language: Language): RootContent[] =>
  blocks.flatMap((block) => lower(block, language));

const paragraph = (cell: Cell): RootContent => ({ type: 'paragraph', children: [...cell] });

const lower = (block: Block, language: Language): readonly RootContent[] => {
  switch (block.type) {
    case 'markdown':
      return block.nodes;
    case 'heading': {
      const anchor = block.id === undefined ? [] : [plainText(` {#${block.id}}`)];
      return [{ type: 'heading', depth: block.level, children: [...block.text, ...anchor] }];
    }
    case 'paragraph':
      return [paragraph(block.inlines)];
    case 'list':
      return [list(block.items.map((cell) => item([paragraph(cell)])))];
    case 'fields':
      return [fieldList(block.fields)];
    case 'table':
      return [
        paragraph([strong([plainText(block.caption)])]),
        {
          type: 'table',
          children: [row(block.header.map((name) => [plainText(name)])), ...block.rows.map(row)],
        },
        ...(block.note === undefined ? [] : [paragraph([emphasis([plainText(block.note)])])]),
      ];
    case 'figure':
      return [
        paragraph([strong([plainText(block.caption)])]),
        paragraph([plainText(block.sentence)]),
        paragraph([picture(block, language)]),
        ...block.notes.map((note) => paragraph([emphasis([plainText(note)])])),
        ...lower(block.table, language),
      ];
    case 'claim':
      return [
        paragraph(block.inlines),
        ...(block.remark === undefined ? [] : [quote([plainText(block.remark)])]),
        ...(block.example === undefined ? [] : [quote([plainText(block.example)])]),
      ];
    case 'verdict':
      return [paragraph([strong([plainText(block.heading)])]), paragraph([plainText(block.sentence)])];
    case 'notice':
      return [quote([emphasis(block.inlines)])];
  }
};

/** Leads to the drawing alone, since a small screen shrinks it within the page. */
const picture = ({ id, sentence }: Figure, language: Language): PhrasingContent => {
  const url = pictureFile(id, language);
  return link(url, [{ type: 'image', url, alt: sentence }]);
};

const quote = (cell: Cell): RootContent => ({
  type: 'blockquote',
  children: [{ type: 'paragraph', children: [...cell] }],
});

const item = (children: readonly RootContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  // Made of paragraphs and lists only.
  children: children as ListItem['children'],
});

const list = (items: readonly ListItem[]): RootContent => ({
  type: 'list',
  spread: false,
  children: [...items],
});

const fieldList = (fields: readonly FieldItem[]): RootContent => list(fields.map(fieldItem));

const fieldItem = ({ label, value }: FieldItem): ListItem => {
  const name = strong([plainText(leadIn(label))]);
  const single = value.type === 'list' && value.items.length === 1 ? value.items[0] : value;
  if (single?.type === 'line') return item([paragraph([name, plainText(' '), ...single.inlines])]);
  const [only, ...others] = single?.type === 'fields' ? single.fields : [];
  if (only?.value.type === 'line' && others.length === 0)
    return item([paragraph([name, plainText(` ${lowerFirst(only.label)}: `), ...only.value.inlines])]);
  return item([paragraph([name]), ...nested(single ?? value)]);
};

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const nested = (value: Value): readonly RootContent[] => {
  switch (value.type) {
    case 'line':
      return [paragraph(value.inlines)];
    case 'fields':
      return [fieldList(value.fields)];
    case 'list':
      return [list(value.items.map(listedItem))];
  }
};

// A record within a list opens with its first field, the others below it.
const listedItem = (value: Value): ListItem => {
  if (value.type !== 'fields') return item(nested(value));
  const [first, ...others] = value.fields;
  if (!first) return item([]);
  const opening = fieldItem(first);
  return {
    ...opening,
    children: [
      ...opening.children,
      ...(others.length > 0 ? nested({ type: 'fields', fields: others }) : []),
    ] as ListItem['children'],
  };
};

const row = (cells: readonly Cell[]) => ({
  type: 'tableRow' as const,
  children: cells.map((cell) => ({ type: 'tableCell' as const, children: [...cell] })),
});

const definition = (footnote: Footnote): RootContent => ({
  type: 'footnoteDefinition',
  identifier: String(footnote.number),
  label: String(footnote.number),
  children: [...footnote.blocks],
});

const followLinks = (nodes: readonly RootContent[], slug: string, up: string): RootContent[] =>
  rewrite(nodes, (node) => {
    // Lines are wrapped anew, so the breaks of the source would only leave short ones.
    if (node.type === 'text' && node.value.includes('\n'))
      return [plainText(node.value.replaceAll('\n', ' '))];
    if (node.type === 'foreign' || node.type === 'heldBack')
      return rewrite<PhrasingContent>(node.children, () => undefined);
    if (node.type === 'inlineCode' || node.type === 'code')
      // Hugo reads shortcodes in code too, and there no backslash helps.
      return [{ ...node, value: node.value.replaceAll(/\{\{(?=[<%])/g, '{ {') }];
    // Where such a site keeps the files is not known: the hash beside the name says which it is.
    if (node.type === 'link' && evidenceAddress(node.url) !== undefined)
      return rewrite<PhrasingContent>(node.children, () => undefined);
    if (node.type !== 'link' || !node.url.startsWith('page:')) return undefined;
    const [target = '', anchor] = node.url.slice('page:'.length).split('#');
    const page = target === slug && anchor !== undefined ? '' : `${up}${target}/`;
    const url = `${page}${anchor === undefined ? '' : `#${anchor}`}`;
    return [{ ...node, url, children: followLinks(node.children, slug, up) as PhrasingContent[] }];
  });
