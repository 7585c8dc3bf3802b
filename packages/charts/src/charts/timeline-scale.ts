import { daysBetween, type LocalDate, parseLocalDate } from '@risikobilde/core';
import { scaleLinear } from 'd3-scale';
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3-shape';
import type { Theme } from '../palette.js';
import { label } from '../svg/label.js';
import { el, path, type SvgNode } from '../svg/svg-node.js';
import { textWidth } from '../text/text-width.js';

/** Width of the lane names in the wide layout. */
export const laneWidth = 156;

/** Days along a line; what lies outside the period is drawn at its end. */
export const timeScale = (from: LocalDate, to: LocalDate, left: number, right: number) => {
  const days = Math.max(1, daysBetween(from, to));
  const scale = scaleLinear([0, days], [left, right]).clamp(true);
  return (date: LocalDate): number => scale(daysBetween(from, date));
};

/** The turn of each year in the period, with its number below the line; numbers too close to each other are left out. */
export const yearTicks = (
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  x: (date: LocalDate) => number,
  top: number,
  bottom: number,
  theme: Theme,
  right: number,
): readonly SvgNode[] => {
  const first = Number(from.slice(0, 4)) + (from.slice(5) === '01-01' ? 0 : 1);
  const last = Number(to.slice(0, 4));
  let free = Number.NEGATIVE_INFINITY;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k).flatMap((year) => {
    const date = parseLocalDate(`${year}-01-01`);
    if (date === undefined) return [];
    const at = x(date);
    const guide = el('line', { x1: at, x2: at, y1: top, y2: bottom, stroke: theme.rule });
    const half = textWidth(`${year}`, 12) / 2;
    if (at - half < Math.max(free, 0) || at + half > right) return [guide];
    free = at + half + 10;
    return [guide, label(at, bottom + 16, `${year}`, { fill: theme.muted, size: 12, anchor: 'middle' })];
  });
};

const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar] as const;

/** The mark of an event: a shape per lane, open when it lies after the day asked about. */
export const eventMark = (lane: number, x: number, y: number, open: boolean, theme: Theme): SvgNode =>
  el('path', {
    d: symbol(shapes[lane % shapes.length], 70)() ?? '',
    transform: path`translate(${x} ${y})`,
    fill: open ? theme.background : theme.accent,
    stroke: theme.accent,
    'stroke-width': 1.75,
  });
