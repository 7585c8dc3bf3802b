import { isLanguage, languageInfo } from './language.js';

/** One text in the languages it exists in, by language tag (BCP 47): `{ nb: 'Tiltak', en: 'Measure' }`. Never empty. */
export type Text = Readonly<Record<string, string | undefined>>;

/**
 * The languages a reader of one is given a text in, best first: the language, what it falls back on, and at last
 * bokmål, which the world data is written in.
 */
const readingOrder = (language: string): readonly string[] => {
  const fallback = isLanguage(language) ? languageInfo[language].fallback : undefined;
  return fallback === undefined ? [language, 'nb'] : [language, fallback, 'nb'];
};

/** The language that a reader is given the text in. */
export const languageOf = (text: Text, language: string): string =>
  readingOrder(language).find((tag) => text[tag] !== undefined) ?? Object.keys(text)[0] ?? language;

/** The text in a language; where it lacks that, in the language that comes nearest, so that nothing is ever blank. */
export const textIn = (text: Text, language: string): string => text[languageOf(text, language)] ?? '';
