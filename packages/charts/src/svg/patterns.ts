import type { Pattern, Theme, Tone } from '../palette.js';
import { el, type SvgNode } from './svg-node.js';

type Ground = 'tint' | 'solid';

/** The fill of a tone: its pattern from `patternDefs`, or the plain colour. */
export const toneFill = (id: string, theme: Theme, tone: Tone, ground: Ground): string =>
  tone.pattern === 'plain' ? tone[ground] : `url(#${patternId(id, theme, tone, ground)})`;

/** The patterns of a set of tones, once each, for `<defs>`. */
export const patternDefs = (id: string, theme: Theme, tones: readonly Tone[], grounds: readonly Ground[]) =>
  [...new Set(tones)]
    .filter((tone) => tone.pattern !== 'plain')
    .flatMap((tone) => grounds.map((ground) => patternNode(id, theme, tone, ground)));

const patternId = (id: string, theme: Theme, tone: Tone, ground: Ground): string => {
  const all = [...Object.values(theme.bands), ...Object.values(theme.standings)];
  return `${id}-${tone.pattern}-${ground}-${all.indexOf(tone)}`;
};

const patternNode = (id: string, theme: Theme, tone: Tone, ground: Ground): SvgNode => {
  const size = ground === 'tint' ? 10 : 8;
  const stroke = ground === 'tint' ? tone.solid : tone.onSolid;
  // On a tint the pattern must not disturb what is written there; on a strong colour it must be seen.
  const opacity = ground === 'tint' ? 0.2 : 0.4;
  return el(
    'pattern',
    {
      id: patternId(id, theme, tone, ground),
      width: size,
      height: size,
      patternUnits: 'userSpaceOnUse',
    },
    el('rect', { width: size, height: size, fill: tone[ground] }),
    el('path', {
      d: drawing(tone.pattern, size),
      stroke,
      'stroke-width': 1.2,
      'stroke-opacity': opacity,
      'stroke-linecap': tone.pattern === 'dots' ? 'round' : undefined,
      fill: 'none',
    }),
  );
};

const drawing = (pattern: Pattern, size: number): string => {
  const falling = `M-1,${size + 1}L${size + 1},-1M-1,1L1,-1M${size - 1},${size + 1}L${size + 1},${size - 1}`;
  const rising = `M-1,-1L${size + 1},${size + 1}`;
  switch (pattern) {
    case 'plain':
      return '';
    case 'diagonal':
      return falling;
    case 'cross':
      return `${falling}${rising}`;
    case 'dots':
      return `M${size / 2},${size / 2}h0.01`;
  }
};
