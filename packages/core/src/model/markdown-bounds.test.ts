import { expect, test } from 'vitest';
import { markdownBounds, markdownExcess } from './markdown-bounds.js';

const { characters, lines, nesting, marks, marksTogether } = markdownBounds;
const paragraphs = (text: string, many: number) => `${text}\n\n`.repeat(many);

test.each([
  [
    'an ordinary chapter',
    paragraphs('En *viktig* [lenke](record:x) i `kode`.\n\n- a\n  - b\n    - c', 50),
    undefined,
  ],
  ['a rule of stars', `${'* '.repeat(nesting)}\n`, undefined],
  ['as long as a text may be', 'a'.repeat(characters), undefined],
  ['one character more', 'a'.repeat(characters + 1), 'characters'],
  ['as many lines as there may be', `${'a\n'.repeat(lines - 1)}a`, undefined],
  ['fifty thousand headings', 'a\n=\n'.repeat(50_000), 'lines'],
  ['quotes as deep as they may be', '>'.repeat(nesting), undefined],
  ['sixty thousand quotes', '>'.repeat(60_000), 'nesting'],
  ['a thousand lists on a line', '- '.repeat(1_000), 'nesting'],
  ['numbered lists', `${'1. '.repeat(nesting + 1)}a`, 'nesting'],
  ['lists and quotes in turn', '> - '.repeat(nesting), 'nesting'],
  [
    'lists by indentation',
    Array.from({ length: nesting + 2 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
    'nesting',
  ],
  [
    'lists by tabs',
    Array.from({ length: nesting + 2 }, (_, i) => `${'\t'.repeat(i)}- a`).join('\n'),
    'nesting',
  ],
  ['deep code that is no list', `${' '.repeat(80)}const a = 1;`, undefined],
  ['a number that begins a line', '2026. Året etter', undefined],
  ['brackets that are never closed', '['.repeat(marksTogether + 1), 'marksTogether'],
  ['links that are never closed', '[a]('.repeat(16_000), 'marksTogether'],
  ['emphasis that is never closed', '*a _b '.repeat(marksTogether), 'marksTogether'],
  [
    'as many marks in each of many paragraphs',
    paragraphs('*a'.repeat(marksTogether), marks / marksTogether),
    undefined,
  ],
  ['one paragraph more', paragraphs('*a'.repeat(marksTogether), marks / marksTogether + 1), 'marks'],
  ['a long list', '- a\n'.repeat(lines - 1), undefined],
  ['eight thousand quotes, each twenty deep', `${'>'.repeat(nesting)}a\n\n`.repeat(2_000), 'marks'],
  ['an empty line of spaces', `${'*a'.repeat(marksTogether)}\n \t\r\n*a`, undefined],
])('%s', (_, text, bound) => {
  expect(markdownExcess(text)?.bound).toBe(bound);
});

test('it says where', () => {
  expect(markdownExcess(`Innledning.\n\n${'>'.repeat(30)}`)).toEqual({ bound: 'nesting', offset: 13 });
  expect(markdownExcess(`\n\n${'['.repeat(marksTogether + 5)}`)?.offset).toBe(2 + marksTogether);
});
