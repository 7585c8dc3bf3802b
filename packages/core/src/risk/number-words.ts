import type { FullText, Language } from '../model/text.js';

const noBreak = '\u00a0';

/** A count of people or years as it is read in a sentence: two digits that count, and `under 1` for what is not nought. */
export const about = (value: number): FullText => {
  const size = Math.abs(value);
  if (size === 0) return { nb: '0', nn: '0', en: '0' };
  if (size < 0.5) return { nb: 'under 1', nn: 'under 1', en: 'fewer than 1' };
  const rounded = size < 10 ? Math.round(size) : Number(size.toPrecision(2));
  return { nb: grouped(rounded, 'nb'), nn: grouped(rounded, 'nn'), en: grouped(rounded, 'en') };
};

const grouped = (whole: number, language: Language): string =>
  whole.toFixed(0).replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : noBreak);

/** A share as so many in a hundred; never none or all for what only comes near. */
export const inHundred = (share: number): FullText => {
  const same = (text: string): FullText => ({ nb: text, nn: text, en: text });
  if (share <= 0) return same('0');
  if (share >= 1) return same('100');
  if (share < 0.01) return { nb: 'færre enn 1', nn: 'færre enn 1', en: 'fewer than 1' };
  if (share > 0.99) return { nb: 'mer enn 99', nn: 'meir enn 99', en: 'more than 99' };
  return same(String(Math.round(share * 100)));
};
