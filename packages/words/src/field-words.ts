import type { Words } from './words.js';

/** What stands under a key, or undefined where nobody has words for it. */
const said = (words: Words, key: string): string | undefined => {
  const found = words.say({ key, values: {} });
  return found === key ? undefined : found;
};

/** The label of a field at its place, such as `measure.states.state`; its own name where it has none. */
export const fieldLabel = (words: Words, place: string): string =>
  said(words, `field.${place}`) ?? place.slice(place.lastIndexOf('.') + 1);

/** What a writer needs to know to fill the field in. */
export const fieldHelp = (words: Words, place: string): string | undefined => said(words, `help.${place}`);

/** A value of an enumeration in words; the value itself where it has none. */
export const valueWord = (words: Words, place: string, value: string): string =>
  said(words, `value.${place}.${value}`) ?? value;

/** What a kind of record is called. */
export const kindWord = (words: Words, kind: string, count: 'one' | 'many'): string =>
  said(words, `kind.${kind}.${count}`) ?? kind;
