import { expect, it } from 'vitest';
import { createJsonBounds, type JsonBounds } from './json-bounds.js';

const most: JsonBounds = { bytes: 200, elements: 10, depth: 3 };

/** What is passed, and how many pieces of `size` bytes were looked at until it was said. */
const passed = (json: string, size: number): readonly [keyof JsonBounds | undefined, number] => {
  const look = createJsonBounds(most);
  const bytes = Buffer.from(json);
  let pieces = 0;
  for (let at = 0; at < bytes.length; at += size) {
    pieces += 1;
    const what = look(bytes.subarray(at, at + size));
    if (what !== undefined) return [what, pieces];
  }
  return [undefined, pieces];
};

it.each<[string, string, keyof JsonBounds | undefined]>([
  ['as many values as may be', `[${'1,'.repeat(8)}1]`, undefined],
  ['one value more', `[${'1,'.repeat(9)}1]`, 'elements'],
  ['lists that are empty', `[${'[],'.repeat(5)}[]]`, 'elements'],
  ['fields of an object', `{${Array.from({ length: 10 }, (_, n) => `"${n}":1`).join(',')}}`, 'elements'],
  ['as deep as may be', '[[[1]]]', undefined],
  ['one deeper', '[[[[1]]]]', 'depth'],
  ['objects and lists in turn', '{"a":[{"b":[1]}]}', 'depth'],
  ['signs of structure in a text', `["${'[{,}]'.repeat(20)}"]`, undefined],
  ['a text that ends in backslashes, and then values', `["\\\\",${'1,'.repeat(9)}1]`, 'elements'],
  ['a quotation mark in a text that is escaped', `["\\",[[[[[,,,,,,,,,,,"]`, undefined],
  ['texts of several bytes a letter', `["${'æ😀'.repeat(20)}",1]`, undefined],
  ['as many bytes as may be', `"${'x'.repeat(198)}"`, undefined],
  ['a byte more', `"${'x'.repeat(199)}"`, 'bytes'],
  ['what is no JSON at all', '}}}}}}', undefined],
])('%s: what is passed is the same however the bytes come', (_, json, what) => {
  for (const size of [1, 2, 3, 7, 1000]) expect(passed(json, size)[0], `${size} bytes a piece`).toBe(what);
});

it('is said at the first piece that passes it, not at the end', () => {
  const endless = `[${'1,'.repeat(50)}`;
  expect(passed(endless, 10)).toEqual(['elements', 2]);
});
