import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { charactersOf, withNumbers } from './font-coverage.js';
import { typeset } from './typeset.js';

const inter = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json'));
const fontIn = (weight: string): Buffer => {
  const name = readdirSync(join(inter, weight)).find((one) => one.endsWith('.ttf')) ?? '';
  return readFileSync(join(inter, weight, name));
};
const has = charactersOf(fontIn('400Regular'));

it('the characters of a font are read of it, and the weights that are used have the same', () => {
  for (const one of 'aÅøæšŋđ–—§«»…€ΩЖ\u00a0\u202f') expect(has.has(one.codePointAt(0) ?? 0), one).toBe(true);
  for (const one of '漢＝😀ع') expect(has.has(one.codePointAt(0) ?? 0), one).toBe(false);
  for (const weight of ['500Medium', '600SemiBold']) expect(charactersOf(fontIn(weight))).toEqual(has);
});

it('what is no font is told of', () => {
  for (const bytes of [Buffer.alloc(12), Buffer.alloc(200, 1)]) expect(() => charactersOf(bytes)).toThrow();
});

it.each([
  ['Blåbær – «sitat» § 6', 'Blåbær – «sitat» § 6'],
  ['漢字', '[U+6F22][U+5B57]'],
  ['a😀b', 'a[U+1F600]b'],
  ['a\u00a0b\u202Ec\u200Dd\u00ADe', 'a\u00a0b\u202Ec\u200Dd\u00ADe'],
])('%s is set as %s', (text, set) => {
  expect(withNumbers(text, has)).toBe(set);
});

it('a document in any script is set', () => {
  const words = [
    '漢字',
    'العربية',
    'हिन्दी',
    'ไทย',
    '한국어',
    'עברית',
    '😀👩‍👩‍👧',
    '𝒳',
    'ꙮ',
    '\u{10FFFD}',
    '＝',
  ];
  const main = `#set document(title: "x")\n#set text(font: "Inter", lang: "nb")\n= x\n${words
    .map((word) => `#"${word}";`)
    .join('\n')}`;
  const pdf = typeset({ main, files: [], on: '2026-11-24' });
  expect(new TextDecoder('latin1').decode(pdf.slice(0, 5))).toBe('%PDF-');
});
