import { articlePlace } from '@risikobilde/core';
import type { Words } from '@risikobilde/words';

/** "artikkel 6 nr. 1 bokstav e", as the language cites it. */
export const articleWords = ({ t }: Words, place: string): string =>
  t('document.articleNumber', { article: articlePlace(place) });

/** A sentence starts with a capital letter, whatever it was made of. */
export const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
