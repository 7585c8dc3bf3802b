import type { Language } from '@risikobilde/core';
import { formatNumber } from '@risikobilde/publish';

/** A count of persons (or kroner) to three digits that count. */
export const figure = (value: number, language: Language): string =>
  value === 0 ? '0' : formatNumber(Number(value.toPrecision(3)), language);

/** A share as per cent; never none or all for what only comes near. */
export const percent = (share: number): string => {
  if (share > 0 && share < 0.005) return '<1 %';
  if (share < 1 && share > 0.995) return '>99 %';
  return `${Math.round(share * 100)} %`;
};
