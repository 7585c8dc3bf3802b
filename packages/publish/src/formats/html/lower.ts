import { wordsOf } from '@risikobilde/words/all';
import type { Language } from '@risikobilde/core';
import { toString } from 'mdast-util-to-string';
import type { PhrasingContent, RootContent } from 'mdast';
import { evidenceAddress, plainText } from '../../tree/inline.js';
import { rewrite } from '../../tree/markdown.js';
import type { Block, Cell, FieldItem, Figure, Footnote, Page, Table, Value } from '../../tree/tree.js';
import { element } from './element.js';
import { layouts, pictureClass } from './pictures.js';
import { headingId } from './heading-id.js';

/** How a link to another page of the site is written. */
export type PageAddress = (slug: string, anchor?: string) => string;

/** A page's blocks as nodes that become accessible HTML: captions, header cells, headings with ids, notes with a way back. */
export const lowerPage = (page: Page, language: Language, address: PageAddress): readonly RootContent[] => [
  ...finish(lowerAll(page.blocks), page.slug, address),
  ...footnotes(page, language, address),
];

/** Blocks that stand outside a page, and so link to none. */
export const lowerBlocks = (blocks: readonly Block[]): readonly RootContent[] => lowerAll(blocks);

/** Sentences of one paragraph stand in one element, each still by itself in it. */
const lowerAll = (blocks: readonly Block[]): readonly RootContent[] => {
  const nodes: RootContent[] = [];
  let passage: Claim[] = [];
  const close = () => {
    if (passage.length > 0) nodes.push(element('div', { className: ['passage'] }, passage.map(claim)));
    passage = [];
  };
  for (const block of blocks) {
    if (block.type !== 'claim' || block.continues !== true) close();
    if (block.type === 'claim') passage.push(block);
    else nodes.push(...lower(block));
  }
  close();
  return nodes;
};

type Claim = Extract<Block, { type: 'claim' }>;

const lower = (block: Block): readonly RootContent[] => {
  switch (block.type) {
    case 'markdown':
      return block.nodes;
    case 'heading':
      return [element(`h${block.level}`, block.id === undefined ? {} : { id: block.id }, block.text)];
    case 'paragraph':
      return [element('p', block.tone === undefined ? {} : { className: [block.tone] }, block.inlines)];
    case 'list':
      return [
        element(
          'ul',
          {},
          block.items.map((cell) => element('li', {}, cell)),
        ),
      ];
    case 'fields':
      return [fieldList(block.fields)];
    case 'table':
      return [table(block)];
    case 'figure':
      return [figure(block)];
    case 'claim':
      return lowerAll([block]);
    case 'verdict':
      return [
        element('section', { className: ['verdict', `verdict-${block.standing}`] }, [
          element('p', { className: ['verdict-heading'] }, [plainText(block.heading)]),
          element('p', {}, [plainText(block.sentence)]),
        ]),
      ];
    case 'notice':
      return [
        element('div', { className: ['notice', `notice-${block.tone}`], role: 'note' }, [
          element('p', {}, block.inlines),
        ]),
      ];
  }
};

const figure = (block: Figure): RootContent =>
  element('figure', { id: block.id, ariaLabelledBy: [`${block.id}-caption`] }, [
    element('figcaption', {}, [
      element('span', { id: `${block.id}-caption`, className: ['figure-caption'] }, [
        plainText(block.caption),
      ]),
      element('span', { className: ['figure-sentence'] }, [plainText(block.sentence)]),
    ]),
    ...layouts.map(({ name }) =>
      element('div', { className: [pictureClass, `figure-${name}`], id: `${block.id}-${name}` }, []),
    ),
    ...block.notes.map((note) => element('p', { className: ['figure-note'] }, [plainText(note)])),
    element('details', {}, [element('summary', {}, [plainText(block.asTable)]), table(block.table)]),
  ]);

/** The sentence with its standing at it, and why in a note that stands in the margin where there is one. */
const claim = ({ id, standing, inlines, note, example, carries }: Claim): RootContent =>
  element(
    'div',
    {
      className: ['claim', `claim-${standing}`, ...(carries === true ? ['claim-carries'] : [])],
      id: `claim-${id}`,
    },
    [
      element('p', { className: ['claim-text'] }, inlines),
      plainText(' '),
      ...(note
        ? [
            element('p', { className: ['claim-remark'] }, [
              element('strong', { className: ['standing'] }, [plainText(note.standing)]),
              plainText(` ${note.reason}`),
            ]),
          ]
        : []),
      ...(example === undefined
        ? []
        : [element('p', { className: ['claim-remark', 'claim-own'] }, [plainText(example)])]),
    ],
  );

/** From this many columns on words are divided rather than the table made wider than its place. */
const manyColumns = 6;

const table = (block: Table): RootContent =>
  // Wide tables scroll on their own, so that the page never does; the region takes focus so that keys can scroll it.
  element(
    'div',
    { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabelledBy: [`${block.id}-caption`] },
    [
      element(
        'table',
        {
          id: block.id,
          className: block.header.length >= manyColumns ? ['data', 'wide'] : ['data'],
          role: 'table',
        },
        [
          element('caption', { id: `${block.id}-caption` }, [plainText(block.caption)]),
          element('thead', { role: 'rowgroup' }, [
            element(
              'tr',
              { role: 'row' },
              block.header.map((name, k) =>
                element('th', { scope: 'col', role: 'columnheader', ...figuresIn(block, k) }, [
                  plainText(name),
                ]),
              ),
            ),
          ]),
          element(
            'tbody',
            { role: 'rowgroup' },
            block.rows.map((cells) => row(cells, block)),
          ),
        ],
      ),
      ...(block.note === undefined
        ? []
        : [element('p', { className: ['table-note'] }, [plainText(block.note)])]),
    ],
  );

const figuresIn = ({ numbers = [] }: Table, column: number) =>
  numbers.includes(column) ? { className: ['figures'] } : {};

// On a narrow screen a row is a card: a cell then names its column, and roles say what the layout no longer does.
const row = (cells: readonly Cell[], block: Table): RootContent =>
  element(
    'tr',
    { role: 'row' },
    cells.map((cell, index) =>
      index === 0
        ? element('th', { scope: 'row', role: 'rowheader' }, cell)
        : element('td', { role: 'cell', dataLabel: block.header[index] ?? '', ...figuresIn(block, index) }, [
            element('span', {}, cell),
          ]),
    ),
  );

const fieldList = (fields: readonly FieldItem[]): RootContent =>
  element(
    'dl',
    {},
    fields.map(({ label, value }) =>
      element('div', {}, [element('dt', {}, [plainText(label)]), element('dd', {}, valueNodes(value))]),
    ),
  );

const valueNodes = (value: Value): readonly (RootContent | PhrasingContent)[] => {
  switch (value.type) {
    case 'line':
      return value.inlines;
    case 'fields':
      return [fieldList(value.fields)];
    case 'list': {
      const [only, ...more] = value.items;
      if (only && more.length === 0) return valueNodes(only);
      return [
        element(
          'ul',
          only?.type === 'fields' ? { className: ['records'] } : {},
          value.items.map((item) => element('li', {}, valueNodes(item))),
        ),
      ];
    }
  }
};

const finish = (nodes: readonly RootContent[], slug: string, address: PageAddress): RootContent[] => {
  const seenNotes = new Set<string>();
  const seenIds = new Set<string>();
  const visit = (list: readonly RootContent[]): RootContent[] =>
    rewrite(list, (node) => {
      if (node.type === 'foreign') return [element('span', { lang: node.lang }, visit(node.children))];
      if (node.type === 'heldBack')
        return [element('span', { className: ['held-back'] }, visit(node.children))];
      if (node.type === 'heading') {
        const id = headingId(toString(node), seenIds);
        return [element(`h${Math.max(2, node.depth)}`, { id }, visit(node.children))];
      }
      if (node.type === 'footnoteReference') return [noteMark(node.identifier, seenNotes)];
      const file = node.type === 'link' ? evidenceAddress(node.url) : undefined;
      if (node.type === 'link' && file !== undefined)
        return [{ ...node, url: file, children: visit(node.children) as PhrasingContent[] }];
      if (node.type !== 'link' || !node.url.startsWith('page:')) return undefined;
      const [target = '', anchor] = node.url.slice('page:'.length).split('#');
      const url = target === slug && anchor !== undefined ? `#${anchor}` : address(target, anchor);
      return [{ ...node, url, children: visit(node.children) as PhrasingContent[] }];
    });
  return visit(nodes);
};

const noteMark = (number: string, seen: Set<string>): PhrasingContent => {
  // Only the first mark of a note can be the place its back link goes to.
  const id = seen.has(number) ? {} : { id: `note-mark-${number}` };
  seen.add(number);
  return element('sup', {}, [
    element('a', { href: `#note-${number}`, className: ['note-mark'], ...id }, [plainText(number)]),
  ]);
};

const footnotes = (page: Page, language: Language, address: PageAddress): readonly RootContent[] => {
  const [first] = page.footnotes;
  if (!first) return [];
  return [
    element('section', { className: ['footnotes'], ariaLabelledBy: ['footnotes'] }, [
      element('h2', { id: 'footnotes' }, [plainText(wordsOf[language].t('document.footnotes'))]),
      element(
        'ol',
        { start: first.number },
        page.footnotes.map((note) => footnote(note, page.slug, language, address)),
      ),
    ]),
  ];
};

const footnote = (note: Footnote, slug: string, language: Language, address: PageAddress): RootContent =>
  element('li', { id: `note-${note.number}` }, [
    ...finish(note.blocks, slug, address),
    element('p', { className: ['note-back'] }, [
      element('a', { href: `#note-mark-${note.number}` }, [
        plainText(wordsOf[language].t('document.backToText')),
      ]),
    ]),
  ]);
