import { formatShortDay, type Language, type Words } from '@risikobilde/words';

/** What is shown of a text that was erased, in the reader's language. */
export const erasedWords = (day: string, language: Language, t: Words['t']): string =>
  t('erased.text', { day: formatShortDay(day, language) });

/** The name of who wrote; that it was erased, where it was. */
export const userName = (
  { id, name }: { readonly id: string; readonly name: string },
  language: Language,
  t: Words['t'],
): string => {
  const day = /^erased-(\d{4}-\d\d-\d\d)$/.exec(id)?.[1];
  return day === undefined ? name : erasedWords(day, language, t);
};
