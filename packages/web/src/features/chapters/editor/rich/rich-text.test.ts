import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { Fragment, type Node } from 'prosemirror-model';
import { describe, expect, it, test } from 'vitest';
import { fromMarkdown } from './from-markdown.js';
import { richSchema as schema } from './rich-schema.js';
import { toMarkdown } from './to-markdown.js';

const folder = fileURLToPath(new URL('../../../../../../../cases/altinn3/chapters/', import.meta.url));
const chapters = readdirSync(folder).filter((name) => name.endsWith('.md'));
const read = (name: string) => readFileSync(folder + name, 'utf8');
const hostile = [
  '<!-- a comment -->\n\n\n\nSetext\n======\n\n* star list\n* two\n\n  with more\n\n1) one\n2) two\n',
  'A [link][ref] and `code` and ![](x.png)\\\nnew line\n\n[ref]: https://x.no "T"\n\n| a | b |\n|--|:-:|\n| 1 | 2 |\n',
  '::claim{id="x"}\n::table{of="risks"}\n\ntext[^1] more  \nhard\n\n[^1]: Note\n    more\n\n```js\nx\n```\n',
  'trailing spaces   \n\n\n',
  '',
];

test('there are chapters to try', () => expect(chapters.length).toBeGreaterThanOrEqual(18));

test.each([
  ...chapters.map((name) => [name, read(name)] as const),
  ...hostile.map((text) => [text.slice(0, 20), text] as const),
])('%s is byte for byte the same when nothing is touched', (_, markdown) => {
  const rich = fromMarkdown(markdown);
  expect(toMarkdown(rich.doc, rich)).toBe(markdown);
});

/** The document with one of its blocks put in another's place. */
const withBlock = (doc: Node, at: number, block: Node): Node =>
  doc.replace(startOf(doc, at), startOf(doc, at + 1), schemaSlice(block));
const startOf = (doc: Node, at: number): number => {
  let place = 0;
  for (let i = 0; i < at; i++) place += doc.child(i).nodeSize;
  return place;
};
const schemaSlice = (block: Node) => schema.node('doc', null, [block]).slice(0);

test.each(chapters)(
  '%s: of a chapter in which one paragraph is changed, only that paragraph is written anew',
  (name) => {
    const markdown = read(name);
    const rich = fromMarkdown(markdown);
    const at = Array.from({ length: rich.doc.childCount }, (_, i) => i).find(
      (i) => rich.doc.child(i).type.name === 'paragraph',
    );
    if (at === undefined) return;
    const old = rich.doc.child(at);
    const source = rich.slices.get(old)?.source ?? '';
    const changed = withBlock(
      rich.doc,
      at,
      old.copy(old.content.append(Fragment.from(schema.text(' Nytt.')))),
    );
    const written = toMarkdown(changed, rich);
    const from = markdown.indexOf(source);
    expect(written.startsWith(markdown.slice(0, from))).toBe(true);
    expect(written.endsWith(markdown.slice(from + source.length))).toBe(true);
    // Read again it says the same.
    expect(fromMarkdown(written).doc.child(at).textContent).toBe(`${old.textContent} Nytt.`);
  },
);

describe('what is written', () => {
  const word = fc.stringMatching(/^[A-Za-zæøå0-9.,:;!?*_#+\-<>&~[\]()\\`"'=|]{1,9}$/);
  const marks = fc.constantFrom(
    [],
    [schema.mark('strong')],
    [schema.mark('link', { href: 'record:x' })],
    [schema.mark('code')],
  );
  const run = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 5 }), marks)
    .map(([words, on]) => schema.text(words.join(' '), on));
  const paragraph = fc.array(run, { minLength: 1, maxLength: 4 }).map((runs) =>
    schema.node(
      'paragraph',
      null,
      runs.flatMap((one, i) => (i === 0 ? [one] : [schema.text(' '), one])),
    ),
  );

  it('is read again as the same words, whatever signs are in them', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (blocks) => {
        const doc = schema.node('doc', null, blocks);
        const written = toMarkdown(doc, { slices: new WeakMap(), end: '\n' });
        const again = fromMarkdown(written).doc;
        const words = (one: Node) => Array.from({ length: one.childCount }, (_, i) => shown(one.child(i)));
        expect(words(again)).toEqual(words(doc));
      }),
    );
  });

  it('keeps its marks, lists and headings', () => {
    const text = '## En overskrift\n\n**fet** og _kursiv_ og [en lenke](record:x)\n\n- en\n- to\n  1. tre\n';
    const rich = fromMarkdown(text);
    expect(toMarkdown(rich.doc, { slices: new WeakMap(), end: rich.end })).toBe(text);
  });
});

/** The text of a block, with what stands as it was written. */
const shown = (block: Node): string =>
  block.textBetween(0, block.content.size, '', (leaf) => String(leaf.attrs['source'] ?? ''));
