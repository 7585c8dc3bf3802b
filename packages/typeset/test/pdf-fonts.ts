import { PDFArray, PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import { at, dictAt, latin1Of, nameAt } from './pdf-objects.js';

/** What a page needs to know of a font: its name, whether it is in the file, and which characters its codes stand for. */
export type FontFacts = {
  readonly name: string;
  readonly isEmbedded: boolean;
  readonly characters: ReadonlyMap<number, string>;
  /** In bytes: two where the font is a composite one. */
  readonly codeLength: 1 | 2;
};

export const fontFacts = (font: PDFDict): FontFacts => {
  const below = at(font, 'DescendantFonts');
  const first = below instanceof PDFArray ? font.context.lookup(below.get(0)) : undefined;
  const descendant = first instanceof PDFDict ? first : font;
  const descriptor = dictAt(descendant, 'FontDescriptor');
  const toUnicode = at(font, 'ToUnicode');
  return {
    name: nameAt(font, 'BaseFont') ?? '',
    isEmbedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor && at(descriptor, key)),
    characters: toUnicode instanceof PDFRawStream ? charactersOf(latin1Of(toUnicode)) : new Map(),
    codeLength: nameAt(font, 'Subtype') === 'Type0' ? 2 : 1,
  };
};

const charactersOf = (map: string): ReadonlyMap<number, string> =>
  new Map([
    ...[...map.matchAll(/beginbfchar([^]*?)endbfchar/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/<(\w+)>\s*<(\w+)>/g)].map(
        ([, code = '', to = '']) => [Number.parseInt(code, 16), inWords(to)] as const,
      ),
    ),
    ...[...map.matchAll(/beginbfrange([^]*?)endbfrange/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)].flatMap(([, from = '', until = '', to = '']) => {
        const first = Number.parseInt(from, 16);
        return Array.from(
          { length: Number.parseInt(until, 16) - first + 1 },
          (_, k) => [first + k, String.fromCodePoint(Number.parseInt(to, 16) + k)] as const,
        );
      }),
    ),
  ]);

const inWords = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
