import { formatNumber, type Words } from '@risikobilde/words';
import { scaleLinear } from 'd3-scale';
import type { Theme } from '../palette.js';
import { textWidth } from '../text/text-width.js';
import { label } from './label.js';
import { el, type SvgNode } from './svg-node.js';

type Tick = { readonly value: number; readonly at: number };

type AxisPlace = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** Vertical guides with their values below; a value that would touch its neighbour or leave the picture is left out. */
export const valueAxis = (
  ticks: readonly Tick[],
  { top, bottom, left, right }: AxisPlace,
  words: Words,
  theme: Theme,
): readonly SvgNode[] => {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.flatMap(({ value, at }) => {
    const guide = el('line', { x1: at, x2: at, y1: top, y2: bottom, stroke: theme.rule });
    const text = tickText(value, words);
    const half = textWidth(text, 12) / 2;
    const x = Math.min(Math.max(at, left + half), right - half);
    if (x - half < free) return [guide];
    free = x + half + 8;
    return [guide, label(x, bottom + 17, text, { fill: theme.muted, size: 12, anchor: 'middle' })];
  });
};

// A tick stands where it says: 125 is not 130.
const tickDigits = 4;

/** A tick's value, with millions in words. */
const tickText = (value: number, { language, t }: Words): string =>
  Math.abs(value) >= 1e6
    ? t('chart.axis.millions', { n: formatNumber(value / 1e6, language, tickDigits) })
    : formatNumber(value, language, tickDigits);

/** The powers of ten from low to high, both included. */
export const powersOfTen = (low: number, high: number): readonly number[] => {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => 10 ** (first + k));
};

/** Round values on a logarithmic axis, at least two of them: powers of ten, or where there are few of these, 1, 2 and 5 of each. */
export const logTicks = (low: number, high: number): readonly number[] => {
  const tens = powersOfTen(low, high);
  if (tens.length > 2) return tens;
  const fives = powersOfTen(low / 10, high)
    .flatMap((ten) => [ten, 2 * ten, 5 * ten])
    .filter((value) => value >= low && value <= high);
  return fives.length > 1 ? fives : scaleLinear([low, high], [0, 1]).ticks(4);
};
