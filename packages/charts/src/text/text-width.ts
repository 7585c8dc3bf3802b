import { interWidths } from './inter-widths.js';

export type Weight = 400 | 600;

/**
 * Width of a line of text in pixels, set in Inter at a size in pixels. A letter that the table lacks counts as the one it is made of;
 * one of another alphabet as most letters are, a sign as an em, and what is not seen as nothing.
 */
export const textWidth = (text: string, size: number, weight: Weight = 400): number => {
  const widths = weight === 600 ? semibold : regular;
  let sum = 0;
  for (const char of text) sum += widths.get(char) ?? unlisted(char, widths);
  return (sum * size) / 1000;
};

const unlisted = (char: string, widths: ReadonlyMap<string, number>): number => {
  if (/[\p{M}\p{Cf}]/u.test(char)) return 0;
  return widths.get(char.normalize('NFD').charAt(0)) ?? (char < '\u2000' ? 650 : 1000);
};

const widthTable = (font: {
  readonly ascii: string;
  readonly others: string;
}): ReadonlyMap<string, number> => {
  const ascii = font.ascii
    .split(' ')
    .map((width, k) => [String.fromCharCode(32 + k), Number(width)] as const);
  const names = Array.from(interWidths.others);
  const others = font.others.split(' ').map((width, k) => [names[k] ?? '', Number(width)] as const);
  return new Map([...ascii, ...others]);
};

const regular = widthTable(interWidths.regular);
const semibold = widthTable(interWidths.semibold);

/** A text cut to a width, with an ellipsis when something is cut. */
export const fitText = (text: string, width: number, size: number, weight: Weight = 400): string => {
  if (textWidth(text, size, weight) <= width) return text;
  const chars = Array.from(text);
  while (chars.length > 0 && textWidth(`${chars.join('').trimEnd()}…`, size, weight) > width) chars.pop();
  return `${chars.join('').trimEnd()}…`;
};

/** A text broken into lines no wider than a width; at most `most` lines, the last one cut with an ellipsis. */
export const wrapText = (
  text: string,
  width: number,
  size: number,
  weight: Weight = 400,
  most = Number.POSITIVE_INFINITY,
): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of splitWords(text, width, size, weight)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  const rest = lines.slice(most - 1).join(' ');
  return [...lines.slice(0, most - 1), fitText(rest, width, size, weight)];
};

// Norwegian compounds can be wider than a column: they break after a hyphen or, at last, anywhere, with a hyphen.
const splitWords = (text: string, width: number, size: number, weight: Weight): readonly string[] =>
  text
    .split(/[ \t\r\n]+/)
    .filter((word) => word !== '')
    .flatMap((word) =>
      textWidth(word, size, weight) <= width ? [word] : breakWord(word, width, size, weight),
    );

const breakWord = (word: string, width: number, size: number, weight: Weight): readonly string[] => {
  const pieces: string[] = [];
  let piece = '';
  for (const char of word) {
    if (piece !== '' && textWidth(`${piece}${char}-`, size, weight) > width) {
      pieces.push(`${piece}-`);
      piece = '';
    }
    piece += char;
  }
  return [...pieces, piece];
};
