import { expect, test } from 'vitest';
import { markdownReferences, scanMarkdown } from './markdown-references.js';

const seen = (body: string): readonly string[] =>
  markdownReferences(body).map(({ kind, id }) => `${kind}:${id}`);

test.each([
  ['a link to a record', 'Se [x](record:inbox).', ['record:inbox']],
  ['a citation, with a title', '[x](source:dpf "DPF")', ['source:dpf']],
  ['a link by reference', '[x][a]\n\n[a]: record:inbox\n', ['record:inbox']],
  ['a claim and a table', '::claim{id="c1"}\n\n::table{of=risks}', ['claim:c1', 'table:risks']],
  ['no reference in fenced code', '```\n[x](record:a)\n```\n[x](record:b)', ['record:b']],
  [
    'no reference in a fence of tildes that holds a fence',
    '~~~\n```\n[x](record:a)\n~~~\n[x](record:b)',
    ['record:b'],
  ],
  ['no reference in inline code', '`[x](record:a)` og [x](record:b)', ['record:b']],
  ['the word alone is no reference', 'record:inbox', []],
])('%s', (_, body, expected) => {
  expect(seen(body)).toEqual(expected);
});

test('the offset is where the id stands', () => {
  const body = 'Æ [x](record:inbox)\n\n::claim{id="id"}\n';
  for (const { id, offset } of markdownReferences(body))
    expect(body.slice(offset, offset + id.length)).toBe(id);
  expect(markdownReferences(body).map(({ offset }) => offset)).toEqual([13, 33]);
});

test('footnotes, HTML, other directives and addresses are seen where they stand', () => {
  const scan = scanMarkdown(
    'a[^1] b[^x]\n\n[^1]: note [^2]\n\n<b>x</b> <https://x.no> 1 < 2\n\n::figure{id=x}\n::table\n[a](javascript:x)',
  );
  expect(scan.footnoteUses.map(({ name }) => name)).toEqual(['1', 'x', '2']);
  expect(scan.footnoteDefinitions.map(({ name }) => name)).toEqual(['1']);
  expect(scan.html.map(({ name }) => name)).toEqual(['<b', '</b']);
  expect(scan.otherDirectives.map(({ name }) => name)).toEqual(['figure', 'table']);
  expect(scan.linkSchemes.map(({ name }) => name)).toEqual(['javascript']);
});

test('a day to which a text holds is seen where it stands; one that is no day is an unknown directive', () => {
  const body = 'Flyttet innen juni.\n\n::until{day="2026-06-30"}\n\n::until{day="juni"}\n\n::until\n';
  const { untils, otherDirectives, references } = scanMarkdown(body);
  expect(untils).toEqual([{ day: '2026-06-30', offset: body.indexOf('::until') }]);
  expect(otherDirectives.map(({ name }) => name)).toEqual(['until', 'until']);
  expect(references).toEqual([]);
});
