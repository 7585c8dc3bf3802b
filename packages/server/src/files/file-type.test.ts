import { describe, expect, it } from 'vitest';
import { fileTypeOf, handedOverAs } from './file-type.js';

const typeOf = (text: string) => fileTypeOf(Buffer.from(text));

describe('a picture of vectors is told by what it begins with', () => {
  it.each([
    ['alone', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['after what it is of', '<?xml version="1.0"?>\n<svg/>'.replace('<svg/>', '<svg />')],
    ['after comments, on one line and on several', '<?xml version="1.0"?><!-- a\n-->\n<!-- <b> -->\n<svg >'],
    ['after a comment and what it is of', '<!-- a --><!DOCTYPE svg PUBLIC "x" "y">\n<svg\n'],
    ['after what it is of and a comment', '<!DOCTYPE svg>\n<!-- a -->\n<svg>'],
  ])('%s', (_, text) => expect(typeOf(text)).toBe('svg'));

  it.each([
    ['what only names one', 'text <svg>'],
    ['a comment that does not end', '<!-- <svg>'],
  ])('%s is none', (_, text) => expect(typeOf(text)).toBe('text'));
});

// Tried in every way that comments can be told apart they would never be done.
it.each([
  '<!---->',
  '<!-- -->-->',
  '<!--',
  '-->',
  '<!doctype svg>',
  '<!doctype svg ',
  '<?xml ',
  '<',
  ' ',
  '\\',
])('a file of %j, again and again, is looked through once', (part) => {
  for (const start of ['', '<?xml?>', '<!-- a -->'])
    expect(typeOf(`${start}${part.repeat(5000)}x`)).not.toBe('svg');
  expect(handedOverAs(`${part.repeat(20_000)}x`, 'pdf').length).toBeLessThan(200);
});
it.each(['.', ' .', '. '])('a name of %j, again and again, is looked through once', (part) => {
  expect(handedOverAs(`a${part.repeat(100_000)}a`, 'pdf').length).toBeLessThan(200);
});
