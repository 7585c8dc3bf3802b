import { expect, test } from 'vitest';
import { readable } from './pieces-of.js';

test.each([
  ['## 1.1 Om vurderingen', '1.1 Om vurderingen'],
  ['Se [rapporten](source:edpb) fra\njanuar.[^1]', 'Se rapporten fra januar.'],
  ['Det som _blir annerledes_, og **mye** `annet`', 'Det som blir annerledes, og mye annet'],
  ['- en\n- to\n  linjer', '- en\n- to linjer'],
  ['a_b og 2 * 3 * 4', 'a_b og 2 * 3 * 4'],
])('%j is read as %j', (piece, read) => {
  expect(readable(piece)).toBe(read);
});
