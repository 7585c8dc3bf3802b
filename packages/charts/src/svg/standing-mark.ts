import type { Standing } from '@risikobilde/core';
import type { Theme } from '../palette.js';
import { el, path, type SvgNode } from './svg-node.js';

/** A standing as a shape of its own: a disc with a tick, a triangle with a mark, a square with a cross, an open ring. */
export const standingMark = (standing: Standing, x: number, y: number, theme: Theme, r = 8): SvgNode => {
  const { solid, onSolid } = theme.standings[standing];
  const stroke = { stroke: onSolid, 'stroke-width': 1.75, fill: 'none', 'stroke-linecap': 'round' } as const;
  const k = r / 8;
  switch (standing) {
    case 'supported':
      return el(
        'g',
        {},
        el('circle', { cx: x, cy: y, r, fill: solid }),
        el('path', {
          d: path`M${x - 3.5 * k},${y + 0.3 * k}l${2.5 * k},${2.6 * k}l${4.8 * k},${-5.4 * k}`,
          ...stroke,
        }),
      );
    case 'challenged':
      return el(
        'g',
        {},
        el('path', {
          d: path`M${x},${y - 8.5 * k}L${x + 9.2 * k},${y + 7.5 * k}H${x - 9.2 * k}Z`,
          fill: solid,
          stroke: solid,
          'stroke-linejoin': 'round',
        }),
        el('path', { d: path`M${x},${y - 3 * k}v${4.4 * k}M${x},${y + 4.6 * k}v0.01`, ...stroke }),
      );
    case 'fallen':
      return el(
        'g',
        {},
        el('rect', { x: x - 7.5 * k, y: y - 7.5 * k, width: 15 * k, height: 15 * k, rx: 1.5, fill: solid }),
        el('path', {
          d: path`M${x - 3.5 * k},${y - 3.5 * k}l${7 * k},${7 * k}m0,${-7 * k}l${-7 * k},${7 * k}`,
          ...stroke,
        }),
      );
    case 'unsupported':
      return el('circle', {
        cx: x,
        cy: y,
        r: r - 1.5,
        fill: theme.background,
        stroke: solid,
        'stroke-width': 2.25,
        'stroke-dasharray': '3 2.2',
      });
  }
};
