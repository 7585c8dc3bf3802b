import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.js';

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('the examples of FIPS 180-2 come out as they stand there: %s', (text, hash) => {
  expect(sha256(text)).toBe(hash);
});

test('every text has the hash that another implementation gives it', () => {
  const node = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      expect(sha256(text)).toBe(node(text));
    }),
  );
  for (let length = 0; length < 200; length++)
    expect(sha256('æ'.repeat(length))).toBe(node('æ'.repeat(length)));
});

test('half a character has no hash: two different texts must never have the same', () => {
  expect(() => sha256('a\ud800')).toThrow(TypeError);
});
