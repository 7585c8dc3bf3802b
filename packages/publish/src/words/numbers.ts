import type { Language } from '@risikobilde/core';

const nonBreaking = '\u00a0';

/** A number as the language writes it: "1 250 000" and "0,5"; in English "1,250,000" and "0.5". At most three significant decimals. */
export const formatNumber = (value: number, language: Language): string => {
  const text = Math.abs(value) >= 1000 || Number.isInteger(value) ? String(Math.round(value)) : trim(value);
  const [whole = '', decimals] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, language === 'en' ? ',' : nonBreaking);
  return decimals === undefined ? grouped : `${grouped}${language === 'en' ? '.' : ','}${decimals}`;
};

// Three significant digits; never the exponent form, which no reader of a privacy assessment expects.
const trim = (value: number): string => {
  const digits = Math.max(0, Math.min(20, 2 - Math.floor(Math.log10(Math.abs(value)))));
  return value.toFixed(digits).replace(/\.?0+$/, '');
};

/** A range "50–20 000"; a single number when both ends are the same. */
export const formatRange = ([low, high]: readonly [number, number], language: Language): string =>
  low === high
    ? formatNumber(low, language)
    : `${formatNumber(low, language)}–${formatNumber(high, language)}`;
