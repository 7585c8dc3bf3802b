/**
 * Typst code. Every text of an assessment is written as a string of the language and never as mark-up, so nothing that an
 * author writes can run.
 */
export type Code = string;

/** A text as it is: what Typst would read as mark-up stands as characters. A space that keeps two words on a line stays one. */
export const str = (text: string): Code =>
  `"${text
    .replace(notText, '\uFFFD')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', String.raw`\"`)
    .replaceAll(/[ \t\n\r]+/g, ' ')}"`;

// Control characters have no glyph, and a lone surrogate is no text.
// oxlint-disable-next-line no-control-regex
const notText = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text within content. */
export const text = (words: string): Code => (words === '' ? '' : `#${str(words)};`);

/** A call within content: `#name(arguments)[body]`. */
export const call = (name: string, given: readonly Code[], body?: Code): Code =>
  `#${name}(${given.join(', ')})${body === undefined ? '' : `[${body}]`};`;

export const content = (body: Code): Code => `[${body}]`;

/** An array, which needs its comma when it holds one thing only. */
export const array = (items: readonly Code[]): Code => `(${items.map((item) => `${item},`).join(' ')})`;
