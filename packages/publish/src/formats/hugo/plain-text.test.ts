import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { plainOrSafe } from './plain-text.js';

const library = unified().use(remarkGfm).use(remarkStringify);
const ours = unified()
  .use(remarkGfm)
  .use(remarkStringify, { handlers: { text: plainOrSafe } });

const word = fc.oneof(
  fc.constantFrom(
    'Altinn',
    'art. 28',
    '1.',
    '2)',
    'w',
    'www.',
    'http',
    ':',
    '://',
    '(',
    ')',
    ']',
    '[',
    '.',
    ' ',
    '  ',
    '\n',
    '-',
    '+',
    '#',
    '|',
  ),
  fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme-ascii' }),
);
const text = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map((words): PhrasingContent => ({ type: 'text', value: words.join('') }));
const around = fc.constantFrom<PhrasingContent['type']>('text', 'strong', 'emphasis', 'link', 'inlineCode');
const inline = fc.tuple(around, text).map(([type, inner]): PhrasingContent => {
  if (type === 'link') return { type, url: 'a/b', children: [inner] };
  if (type === 'strong' || type === 'emphasis') return { type, children: [inner] };
  return type === 'inlineCode' ? { type, value: 'x' } : inner;
});
const page = fc
  .tuple(
    fc.constantFrom('paragraph', 'heading', 'table', 'list'),
    fc.array(inline, { minLength: 1, maxLength: 4 }),
  )
  .map(([type, children]): Root => {
    const paragraph = { type: 'paragraph', children } as const;
    if (type === 'heading') return { type: 'root', children: [{ type, depth: 2, children }] };
    if (type === 'table')
      return {
        type: 'root',
        children: [{ type, children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }] }],
      };
    if (type === 'list')
      return {
        type: 'root',
        children: [{ type, children: [{ type: 'listItem', children: [paragraph] }] }],
      };
    return { type: 'root', children: [paragraph] };
  });

it('a text that is not looked through sign by sign is written as the writer of Markdown would write it', () => {
  fc.assert(
    fc.property(page, (root) => {
      expect(ours.stringify(root)).toBe(library.stringify(root));
    }),
    { numRuns: 1000 },
  );
});
