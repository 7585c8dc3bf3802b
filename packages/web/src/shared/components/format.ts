import { formatDay, type Language } from '@risikobilde/words';

const written = /(?<![\w-])(?:\d{4}-\d{2}-\d{2}|(?:19|20)\d{2}-(?:0[1-9]|1[0-2]))(?![\w-])/g;

/** A message of the rules with its dates written out: "2025-06-20" becomes "20. juni 2025", "2025-06" "juni 2025". */
export const formatDatesIn = (text: string, language: Language): string =>
  text.replaceAll(written, (date) => formatDay(date, language));
