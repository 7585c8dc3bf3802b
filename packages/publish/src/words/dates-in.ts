import { formatDay, type Language } from '@risikobilde/words';

// Not inside the number of an act, such as LOV-2025-06-20-81.
const isoDay = /(?<![\w-])(\d{4}-\d{2}-\d{2})(?![\w-])/g;
const isoMonth = /(?<![\w-])((?:19|20)\d{2}-(?:0[1-9]|1[0-2]))(?![\w-])/g;

/** Days and months written YYYY-MM-DD and YYYY-MM inside a sentence that the rules made, as a reader writes them. */
export const formatDatesIn = (sentence: string, language: Language): string =>
  sentence
    .replaceAll(isoDay, (day) => formatDay(day, language))
    .replaceAll(isoMonth, (month) => formatDay(month, language));
