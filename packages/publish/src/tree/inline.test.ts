import { expect, it } from 'vitest';
import { joinCells, line, link, wordsOfCell } from './inline.js';

it('a name that turns the text leaves the names after it in a cell as they are written', () => {
  const names = joinCells([[link('page:a', line('\u202Eabc'))], line('12'), line('b')], ', ');
  expect(wordsOfCell(names)).toBe('\u2068\u202Eabc\u2069, 12, b');
});
