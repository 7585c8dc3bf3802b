import type { Language } from '@risikobilde/core';
import { numberSigns } from '@risikobilde/words';

/**
 * A range as somebody typed it, or why it is none. Decimal comma and decimal point, and spaces between thousands; where the
 * language has commas or points between thousands, also those, which there are never decimals.
 */
export const readRange = (
  low: string,
  high: string,
  language: Language,
):
  | { readonly ok: true; readonly range: readonly [number, number] }
  | { readonly ok: false; readonly why: 'notNumber' | 'wrongRange' } => {
  const [a, b] = [readNumber(low, language), readNumber(high, language)];
  if (a === undefined || b === undefined) return { ok: false, why: 'notNumber' };
  return a <= b ? { ok: true, range: [a, b] } : { ok: false, why: 'wrongRange' };
};

const inFull = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 17 });

/** A number as it stands in a field: thousands apart, and the decimal sign of the language. */
export const typedNumber = (value: number, language: Language): string => {
  // Never 1e-7, which nobody would type.
  const [whole = '', decimals] = inFull.format(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '\u00a0');
  return decimals === undefined ? grouped : `${grouped}${numberSigns(language).decimal}${decimals}`;
};

// The other of comma and point is the decimal sign.
const grouped = (sign: string): RegExp => new RegExp(`^[1-9]\\d{0,2}(?:\\${sign}\\d{3})+(?:[.,]\\d+)?$`);

/** A number from 0, as it may be typed in the language; undefined for anything else. */
export const readNumber = (typed: string, language: Language): number | undefined => {
  const close = typed.replaceAll(/\s/g, '');
  const { thousands } = numberSigns(language);
  const isGrouped = thousands.trim() !== '' && grouped(thousands).test(close);
  const plain = (isGrouped ? close.replaceAll(thousands, '') : close).replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
};
