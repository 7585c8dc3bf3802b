import type { Sayable, Words } from '@risikobilde/words';

/** The text with its first letter as a capital. */
export const capital = (text: string): string => {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
};

/** What a value axis counts, to stand at its end: `Personer i året`. */
export const perYear = (unit: Sayable, { t }: Words): string => capital(t('chart.perYear', { unit }));
