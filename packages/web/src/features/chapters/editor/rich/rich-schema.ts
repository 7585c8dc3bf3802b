import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';

/** What stands in the text as it was written, and is changed as Markdown: it holds its own characters. */
const asWritten = (group: 'block' | 'inline'): NodeSpec => ({
  group,
  atom: true,
  inline: group === 'inline',
  attrs: { source: { default: '' } },
  toDOM: ({ attrs }) => [
    group === 'block' ? 'div' : 'span',
    { class: 'as-written', 'data-source': attrs['source'] },
    attrs['source'],
  ],
  parseDOM: [
    {
      tag: `${group === 'block' ? 'div' : 'span'}.as-written`,
      getAttrs: (element) => ({ source: element.dataset['source'] ?? '' }),
    },
  ],
});

const nodes = {
  doc: { content: 'block+' },
  paragraph: { group: 'block', content: 'inline*', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { level: { default: 2 } },
    toDOM: ({ attrs }) => [`h${Math.max(2, Number(attrs['level']))}`, 0],
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  },
  bulletList: { group: 'block', content: 'listItem+', toDOM: () => ['ul', 0], parseDOM: [{ tag: 'ul' }] },
  orderedList: {
    group: 'block',
    content: 'listItem+',
    attrs: { start: { default: 1 } },
    toDOM: ({ attrs }) => ['ol', { start: attrs['start'] }, 0],
    parseDOM: [{ tag: 'ol' }],
  },
  listItem: {
    content: 'paragraph (bulletList | orderedList)*',
    defining: true,
    toDOM: () => ['li', 0],
    parseDOM: [{ tag: 'li' }],
  },
  quote: {
    group: 'block',
    content: 'paragraph+',
    toDOM: () => ['blockquote', 0],
    parseDOM: [{ tag: 'blockquote' }],
  },
  writtenBlock: asWritten('block'),
  writtenInline: asWritten('inline'),
  hardBreak: {
    group: 'inline',
    inline: true,
    selectable: false,
    toDOM: () => ['br'],
    parseDOM: [{ tag: 'br' }],
  },
  text: { group: 'inline' },
} satisfies Record<string, NodeSpec>;

const marks = {
  link: {
    attrs: { href: { default: '' }, title: { default: null } },
    inclusive: false,
    toDOM: ({ attrs }) => ['a', { href: attrs['href'], title: attrs['title'] }, 0],
    parseDOM: [{ tag: 'a[href]', getAttrs: (element) => ({ href: element.getAttribute('href') ?? '' }) }],
  },
  strong: {
    attrs: { sign: { default: '**' } },
    toDOM: () => ['strong', 0],
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
  },
  emphasis: {
    attrs: { sign: { default: '_' } },
    toDOM: () => ['em', 0],
    parseDOM: [{ tag: 'em' }, { tag: 'i' }],
  },
  struck: { toDOM: () => ['s', 0], parseDOM: [{ tag: 's' }, { tag: 'del' }] },
  code: { code: true, toDOM: () => ['code', 0], parseDOM: [{ tag: 'code' }] },
} satisfies Record<string, MarkSpec>;

/** A chapter as it is written in place: text with its marks, lists and headings; the rest as it was written. */
export const richSchema = new Schema({ nodes, marks });
