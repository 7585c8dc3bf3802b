import type { Sayable } from './message.js';
import { everyLanguage } from './generated/every-language.js';
import { fallbackOf, type Language, languages } from './language.js';
import { createWords, type Words } from './words.js';

const made = new Map<Language, Words>();

const make = (language: Language): Words => {
  const before = made.get(language);
  if (before !== undefined) return before;
  const fallback = fallbackOf(language);
  const behind = fallback && make(fallback);
  const words = createWords(language, everyLanguage[language], behind);
  made.set(language, words);
  return words;
};

/** The words of every language at once, for what runs where size is no matter: command line, server, tests. */
// Made from the list of languages, so each has its words.
export const wordsOf = Object.fromEntries(
  languages.map((language) => [language, make(language)]),
) as Readonly<Record<Language, Words>>;

/** A message or a text, in words. */
export const say = (said: Sayable, language: Language): string => wordsOf[language].say(said);
