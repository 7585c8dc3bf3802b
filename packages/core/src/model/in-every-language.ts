import { type Language, languages } from '@risikobilde/words/message';

/** A name that is the same in every language, such as that of a company or of a region. */
export const inEveryLanguage = (name: string): Readonly<Record<Language, string>> =>
  // Every language is gone through.
  Object.fromEntries(languages.map((language) => [language, name])) as Record<Language, string>;
