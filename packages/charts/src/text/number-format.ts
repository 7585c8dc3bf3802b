import type { Language } from '@risikobilde/core';

const noBreak = '\u00a0';
const minus = '\u2212';

/**
 * A number as it is written: 1 000 and 0,5 in Norwegian, 1,000 and 0.5 in English, with a true minus sign. No more than
 * `digits` significant digits: 2 unless given, since no figure of a risk is known better, on screen, in print or in a
 * picture. Counts keep every digit, see `formatCount`.
 */
export const formatNumber = (value: number, language: Language, digits = 2): string => {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? `${minus}∞` : '–';
  return spell(toPlain(Math.abs(value), digits), value < 0, language);
};

/** A whole number with every digit. */
export const formatCount = (value: number, language: Language): string =>
  spell(`${Math.abs(Math.round(value))}`, Math.round(value) < 0, language);

/** A share from 0 to 1 as per cent: `12,5 %` in Norwegian, `12.5%` in English. Never 0 or 100 for what only comes near. */
export const formatPercent = (share: number, language: Language): string => {
  const unit = language === 'en' ? '%' : `${noBreak}%`;
  if (share > 0 && share < 1e-6) return `<${noBreak}${formatNumber(0.0001, language)}${unit}`;
  const percent = share * 100;
  // Near 100 the digits that matter are those after the nines.
  const digits = percent > 99 && percent < 100 ? 2 + Math.min(6, Math.ceil(-Math.log10(1 - share))) : 2;
  return `${formatNumber(percent, language, percent >= 10 && percent <= 99 ? 2 : digits)}${unit}`;
};

/** A number with its sign, for a difference. */
export const formatDifference = (value: number, language: Language, digits = 2): string =>
  value > 0 ? `+${formatNumber(value, language, digits)}` : formatNumber(value, language, digits);

/** Bounds that hold the value for certain still hold it when read: the lower is rounded down, the upper up. */
export const formatBounds = (low: number, high: number, language: Language): string =>
  low === high ? formatNumber(low, language) : formatRange(outward(low, -1), outward(high, 1), language);

const outward = (value: number, direction: -1 | 1): number => {
  if (value === 0 || !Number.isFinite(value)) return value;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  // A value that is itself a whole step must not be moved by the last binary digit.
  const steps = Number((value / step).toPrecision(12));
  return (direction < 0 ? Math.floor(steps) : Math.ceil(steps)) * step;
};

/** Two ends of a range; the same text twice is written once. */
export const formatRange = (low: number, high: number, language: Language, digits = 2): string => {
  const [a, b] = [formatNumber(low, language, digits), formatNumber(high, language, digits)];
  if (a === b) return a;
  return language === 'en' ? `${a} to ${b}` : `${a} til ${b}`;
};

const spell = (plain: string, negative: boolean, language: Language): string => {
  const [whole = '0', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : noBreak);
  const zero = /^0(\.0*)?$/.test(plain);
  const sign = negative && !zero ? minus : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `${language === 'en' ? '.' : ','}${fraction}`}`;
};

// toPrecision may answer with an exponent; figures here are never shown with one.
const toPlain = (value: number, digits: number): string => {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(digits));
  // From here toFixed too answers with an exponent.
  if (rounded >= 1e21) return BigInt(rounded).toString();
  const decimals = Math.min(12, Math.max(0, digits - 1 - Math.floor(Math.log10(rounded))));
  const fixed = rounded.toFixed(decimals);
  return fixed.includes('.') ? fixed.replace(/0+$/, '').replace(/\.$/, '') : fixed;
};
