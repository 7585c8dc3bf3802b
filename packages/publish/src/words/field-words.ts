import type { Kind, Language } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';

/** What stands under a key, or undefined where nobody has words for it. */
const said = (language: Language, key: string): string | undefined => {
  const words = wordsOf[language].say({ key, values: {} });
  return words === key ? undefined : words;
};

/** The label of a field at its place, such as `measure.states.state`; its own name where it has none. */
export const fieldLabel = (language: Language, place: string): string =>
  said(language, `field.${place}`) ?? place.slice(place.lastIndexOf('.') + 1);

/** A value of an enumeration in words; the value itself where it has none. */
export const valueWord = (language: Language, place: string, value: string): string =>
  said(language, `value.${place}.${value}`) ?? value;

/** What a kind of record is called. */
export const kindWord = (language: Language, kind: Kind, count: 'one' | 'many'): string =>
  said(language, `kind.${kind}.${count}`) ?? kind;
