import type { Alternative } from '../../shared/risk/use-risk-frame.js';

/** The shape of an alternative, by its role and its place among the others. */
export type Shape = 'square' | 'circle' | 'diamond' | 'triangle' | 'cross';

const ofOthers = ['diamond', 'triangle', 'cross'] as const;

/** A shape for each: the baseline a square, the chosen a filled circle, and the others as they come. */
export const shapesOf = (alternatives: readonly Alternative[]): ReadonlyMap<string, Shape> => {
  const others = alternatives.filter(({ role }) => role === 'other');
  return new Map(
    alternatives.map((one) => [
      one.id,
      one.role === 'baseline'
        ? 'square'
        : one.role === 'chosen'
          ? 'circle'
          : (ofOthers[others.indexOf(one) % ofOthers.length] ?? 'diamond'),
    ]),
  );
};

const drawn: Readonly<Record<Shape, string>> = {
  square: 'M3 3h10v10h-10z',
  circle: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0 -11z',
  diamond: 'M8 1.5l6.5 6.5l-6.5 6.5l-6.5 -6.5z',
  triangle: 'M8 2l6.5 11.5h-13z',
  cross: 'M3 3l10 10M13 3l-10 10',
};

/** The mark of an alternative: shape and shade, so that it is told apart without colour. */
export const AlternativeMark = ({ shape }: { readonly shape: Shape }) => (
  <svg className={`alternative-mark ${shape}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden>
    <path d={drawn[shape]} />
  </svg>
);
