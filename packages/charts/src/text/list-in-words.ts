import type { FullText, Language, Text } from '@risikobilde/core';
import { textIn } from '@risikobilde/core';

/** `a, b og c`; `a, b and c`. */
export const listInWords = (items: readonly string[], language: Language): string => {
  const last = items.at(-1);
  if (last === undefined) return '';
  if (items.length === 1) return last;
  return `${items.slice(0, -1).join(', ')} ${language === 'en' ? 'and' : 'og'} ${last}`;
};

/** One text in each language, made by the same function. */
export const inEachLanguage = (make: (language: Language) => string): FullText => ({
  nb: make('nb'),
  nn: make('nn'),
  en: make('en'),
});

/** The text with its first letter as a capital. */
export const capital = (text: string): string => {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
};

/** What a value axis counts, to stand at its end: `Personer i året`. */
export const perYear = (unit: Text, language: Language): string =>
  capital(`${textIn(unit, language)} ${language === 'en' ? 'a year' : 'i året'}`);
