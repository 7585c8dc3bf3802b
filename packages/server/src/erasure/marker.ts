import type { User } from '@risikobilde/api';
import type { TextPlace } from '@risikobilde/core';
import { isLanguage, type Language } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';

/**
 * What stands in the place of a text that was erased: that it was, and when. It is stored, and verified against: the words of it are never
 * changed, and its day is the one that the event of the erasure has, by UTC.
 */
export const erasedText = (language: Language, day: string): string =>
  wordsOf[language].t('erased.text', { day });

/** Whoever was erased, as the user that stands in their place. */
export const erasedUser = (day: string): User => ({ id: `erased-${day}`, name: erasedText('nb', day) });
/** The same by the place of the text in an event: a text in its language, an id as an id, the hash of a file as no hash. */
export const erasedAt = (place: TextPlace, day: string): string => {
  const [field, name] = place;
  if (field === 'files') return 'erased';
  if ((field === 'who' || field === 'by') && name === 'id') return erasedUser(day).id;
  const last = String(place.at(-1));
  return erasedText(isLanguage(last) ? last : 'nb', day);
};
