import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3-shape';
import type { Theme } from '../palette.js';
import { el, path, type SvgNode } from '../svg/svg-node.js';

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
