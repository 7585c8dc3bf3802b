import { articlePlace, articlePlaces } from '@risikobilde/core';
import type { Words } from '@risikobilde/words';

/** "Artikkel 6 nr. 1 bokstav e", where it begins what is said. */
export const articleWords = ({ t }: Words, place: string): string =>
  t('document.articleNumber', { article: articlePlace(place) });

/** The same inside a sentence, where Norwegian has a small letter and English keeps its capital; several as one. */
export const articleInSentence = ({ t }: Words, ...places: readonly string[]): string =>
  t('article.of28', { place: articlePlaces(places) });

/** A sentence starts with a capital letter, whatever it was made of. */
export const capitaliseSentence = (sentence: string): string =>
  sentence.charAt(0).toUpperCase() + sentence.slice(1);
