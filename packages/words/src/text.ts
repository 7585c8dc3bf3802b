import { isLanguage, languageInfo } from './language.js';

/** One text in the languages it exists in, by language tag (BCP 47): Norwegian under `nb`, English under `en`. Never empty. */
export type Text = Readonly<Record<string, string>>;

/**
 * The languages a reader of one is given a text in, best first: the language, what it falls back on, the main language of
 * the assessment, and at last bokmål, which the world data is written in.
 */
const readingOrder = (language: string, main?: string): readonly string[] => [
  language,
  ...(isLanguage(language) ? [languageInfo[language].fallback ?? []].flat() : []),
  ...(main === undefined ? [] : [main]),
  'nb',
];

/** The language that a reader is given the text in; `main` is that of the assessment. */
export const languageOf = (text: Text, language: string, main?: string): string =>
  readingOrder(language, main).find((tag) => text[tag] !== undefined) ?? Object.keys(text)[0] ?? language;

// A language, and perhaps a script, a region or a variant. Some names of fields look the same; the model has no text in those.
const languageTag = /^(?!(?:by|id|key|of|on|ref|to)$)[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** Type guard: whether a value is a text per language. */
export const isText = (value: unknown): value is Text => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 && entries.every(([tag, text]) => languageTag.test(tag) && typeof text === 'string')
  );
};

/** The text in a language; where it lacks that, in the language that comes nearest, so that nothing is ever blank. */
export const textIn = (text: Text, language: string, main?: string): string =>
  text[languageOf(text, language, main)] ?? '';

/** The same value with every text in one language alone, and in those written beside it; a text that lacks it stays whole. */
export const keptIn = (language: string, value: unknown): unknown => {
  if (isText(value)) {
    const beside = Object.entries(value).filter(([tag]) => localeOf(tag) === localeOf(language));
    return beside.length === 0 ? value : Object.fromEntries(beside);
  }
  if (Array.isArray(value)) return value.map((item) => keptIn(language, item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keptIn(language, inner)]));
};

// Bokmål and nynorsk share theirs: who owes readers both keeps both.
const localeOf = (tag: string): string => (isLanguage(tag) ? languageInfo[tag].intl : tag);

// Letters that are written from the right, and the signs that turn the direction. Not `Bidi_Control` alone: an Arabic name moves a number after it.
const turning =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** A text that stands among others and does not turn them: what is written from the right in it, or says that it is, ends where it ends. */
export const isolateText = (text: string): string => {
  if (!turning.test(text)) return text;
  let open = 1;
  const inside = text.replaceAll(/[\u2066-\u2069]/g, (sign) => {
    if (sign !== '\u2069') open += 1;
    else if (open === 1) return '';
    else open -= 1;
    return sign;
  });
  return `\u2068${inside}${'\u2069'.repeat(open)}`;
};
