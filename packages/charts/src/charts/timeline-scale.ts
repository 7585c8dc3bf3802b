import { daysBetween, type LocalDate, parseLocalDate } from '@risikobilde/core';
import type { Theme } from '../palette.js';
import { label } from '../svg/label.js';
import { el, type SvgNode } from '../svg/svg-node.js';
import { textWidth } from '../text/text-width.js';

/** Width of the lane names in the wide layout. */
export const laneWidth = 156;

/** Days along a line; what lies outside the period is drawn at its end. */
export const timeScale = (from: LocalDate, to: LocalDate, left: number, right: number) => {
  const days = Math.max(1, daysBetween(from, to));
  return (date: LocalDate): number => {
    const share = Math.min(1, Math.max(0, daysBetween(from, date) / days));
    return left + share * (right - left);
  };
};

/** The turn of each year in the period, with its number below the line; numbers too close to each other are left out. */
export const yearTicks = (
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  x: (date: LocalDate) => number,
  top: number,
  bottom: number,
  theme: Theme,
  right: number,
  size = 12,
): readonly SvgNode[] => {
  const first = Number(from.slice(0, 4)) + (from.slice(5) === '01-01' ? 0 : 1);
  const last = Number(to.slice(0, 4));
  let free = Number.NEGATIVE_INFINITY;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k).flatMap((year) => {
    const date = parseLocalDate(`${year}-01-01`);
    if (date === undefined) return [];
    const at = x(date);
    const guide = el('line', { x1: at, x2: at, y1: top, y2: bottom, stroke: theme.rule });
    const half = textWidth(`${year}`, size) / 2;
    if (at - half < Math.max(free, 0) || at + half > right) return [guide];
    free = at + half + 10;
    return [guide, label(at, bottom + 16, `${year}`, { fill: theme.muted, size, anchor: 'middle' })];
  });
};
