import type { Standing } from '@risikobilde/core';

/** A stroke of a sign in a square of 16, or a filled part of it. */
export type Stroke = { readonly d: string; readonly look?: 'filled' | 'dashed' | 'onFilled' };

const ring = 'M8 1.75a6.25 6.25 0 1 1 0 12.5 6.25 6.25 0 0 1 0-12.5Z';

/** The sign of each standing: four shapes that differ without colour, on paper and for who sees no red. */
export const shapes: Readonly<Record<Standing, readonly Stroke[]>> = {
  supported: [{ d: ring }, { d: 'm5.25 8.25 2 2 3.5-4' }],
  challenged: [{ d: 'M8 2.25 14.5 13.75H1.5Z' }, { d: 'M8 6.5v3.25' }, { d: 'M8 11.6v.15' }],
  fallen: [
    {
      d: 'M3.5 1.75h9a1.75 1.75 0 0 1 1.75 1.75v9a1.75 1.75 0 0 1-1.75 1.75h-9a1.75 1.75 0 0 1-1.75-1.75v-9A1.75 1.75 0 0 1 3.5 1.75Z',
      look: 'filled',
    },
    { d: 'm5.5 5.5 5 5m0-5-5 5', look: 'onFilled' },
  ],
  unsupported: [{ d: ring, look: 'dashed' }, { d: 'M5.25 8h5.5' }],
};

/** How a stroke is drawn, as attributes of SVG. */
export const strokeAttributes = (look: Stroke['look']): Readonly<Record<string, string>> =>
  look === 'filled'
    ? { fill: 'currentColor' }
    : {
        fill: 'none',
        stroke: look === 'onFilled' ? 'var(--ds-color-neutral-background-default)' : 'currentColor',
        'stroke-width': '1.5',
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
        ...(look === 'dashed' && { 'stroke-dasharray': '2.6 2.31', 'stroke-linecap': 'butt' }),
      };
