import { expect, test } from 'vitest';
import {
  type Edit,
  insertBlock,
  insertFootnote,
  type TextSelection,
  startLines,
  wrap,
} from './toolbar-edits.js';

const at = (marked: string): TextSelection => {
  const from = marked.indexOf('|');
  const to = marked.lastIndexOf('|') - 1;
  return { text: marked.replaceAll('|', ''), from, to: Math.max(from, to) };
};
const apply = ({ text }: TextSelection, { changes }: Edit): string =>
  [...changes]
    .sort((a, b) => b.from - a.from)
    .reduce((all, { from, to, insert }) => all.slice(0, from) + insert + all.slice(to), text);
const done = (marked: string, tool: (selected: TextSelection) => Edit) => {
  const selected = at(marked);
  const edit = tool(selected);
  const text = apply(selected, edit);
  return [text, text.slice(edit.select.from, edit.select.to)];
};

test.each<[string, string, (s: TextSelection) => Edit, string, string]>([
  [
    'bold around what is chosen',
    'en |viktig| setning',
    (s) => wrap(s, '**', '**', 'fet'),
    'en **viktig** setning',
    'viktig',
  ],
  ['bold to be written over', 'her ||', (s) => wrap(s, '**', '**', 'fet'), 'her **fet**', 'fet'],
  ['a heading', 'a\nover|skr|ift', (s) => startLines(s, '## '), 'a\n## overskrift', '## overskrift'],
  ['a heading taken away', '## over|s|krift', (s) => startLines(s, '## '), 'overskrift', 'overskrift'],
  ['a list of several lines', '|en\nto|', (s) => startLines(s, '- '), '- en\n- to', '- en\n- to'],
  [
    'a block after the line',
    'fø|r|st\n\nsist',
    (s) => insertBlock(s, '::claim{id="x"}'),
    'først\n\n::claim{id="x"}\n\nsist',
    '',
  ],
  ['a block in an empty chapter', '||', (s) => insertBlock(s, 'blokk'), 'blokk\n', ''],
  [
    'a footnote',
    'på|stand|[^1]\n\n[^1]: en',
    (s) => insertFootnote(s, 'Note'),
    'påstand[^2][^1]\n\n[^1]: en\n\n[^2]: Note\n',
    'Note',
  ],
])('%s', (_, marked, tool, expected, selected) => {
  expect(done(marked, tool)).toEqual([expected, selected]);
});
