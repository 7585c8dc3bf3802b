import { el, type SvgNode } from './svg-node.js';
import { textWidth, type Weight } from '../text/text-width.js';

type Anchor = 'start' | 'middle' | 'end';

export type LabelStyle = {
  readonly fill: string;
  /** Pixels; 13 unless given, never below 12. */
  readonly size?: number;
  readonly weight?: Weight;
  readonly anchor?: Anchor;
  /** A colour behind the letters that keeps them clear of lines. */
  readonly halo?: string | undefined;
};

/** Distance between the baselines of two lines of text. */
export const lineHeight = (size = 13): number => Math.round(size * 1.38);

/**
 * Text at a place: `y` is the baseline of the first line. Each line is as wide as it was laid out to be, whatever font its reader has.
 */
export const label = (
  x: number,
  y: number,
  text: string | readonly string[],
  { fill, size = 13, weight = 400, anchor = 'start', halo }: LabelStyle,
): SvgNode => {
  const lines = typeof text === 'string' ? [text] : text;
  // A `<text>` for each: Firefox hears the width of a `<text>`, and not that of a `<tspan>`.
  const drawn = lines.map((line, k) =>
    el(
      'text',
      {
        x,
        y: y + k * lineHeight(size),
        fill,
        'font-size': size,
        'font-weight': weight === 400 ? undefined : weight,
        'text-anchor': anchor === 'start' ? undefined : anchor,
        textLength: textWidth(line, size, weight),
        lengthAdjust: 'spacingAndGlyphs',
        stroke: halo,
        'stroke-width': halo === undefined ? undefined : 3,
        'stroke-linejoin': halo === undefined ? undefined : 'round',
        'paint-order': halo === undefined ? undefined : 'stroke',
      },
      line,
    ),
  );
  return drawn.length === 1 && drawn[0] !== undefined ? drawn[0] : el('g', {}, ...drawn);
};
