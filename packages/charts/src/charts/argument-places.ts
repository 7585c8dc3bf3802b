import type { ArgumentBox } from './argument-boxes.js';

/** Where a box is drawn. `from`: the place of the one it stands under. */
export type BoxPlace = {
  readonly box: ArgumentBox;
  readonly depth: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly from?: BoxPlace;
};

type Sizes = {
  /** Of a column, and between two of them. */
  readonly width: number;
  readonly between: number;
  readonly heightOf: (box: ArgumentBox, width: number) => number;
};

const apart = 12;

/** Left to right: each in the column of its depth, in the middle of what stands under it where that is not tall. */
export const placesInColumns = (top: ArgumentBox, sizes: Sizes): readonly BoxPlace[] => {
  const { width, between, heightOf } = sizes;
  const tall = new Map<ArgumentBox, number>();
  const underOf = ({ steps }: ArgumentBox): number =>
    steps.reduce((sum, one) => sum + tallOf(one), 0) + apart * Math.max(0, steps.length - 1);
  const tallOf = (box: ArgumentBox): number => {
    const known = tall.get(box) ?? Math.max(heightOf(box, width), underOf(box));
    tall.set(box, known);
    return known;
  };
  const places: BoxPlace[] = [];
  const place = (box: ArgumentBox, depth: number, top: number, from?: BoxPlace): void => {
    const height = heightOf(box, width);
    const own: BoxPlace = {
      box,
      depth,
      x: 2 + depth * (width + between),
      // Of many, it is near the first: in the middle of what is taller than a window nobody sees it.
      y: top + Math.min(200, (tallOf(box) - height) / 2),
      width,
      height,
      ...(from && { from }),
    };
    places.push(own);
    let y = top + (tallOf(box) - underOf(box)) / 2;
    for (const one of box.steps) {
      place(one, depth + 1, y, own);
      y += tallOf(one) + apart;
    }
  };
  place(top, 0, 2);
  return places;
};

/** From the top down, each farther in than what it stands under: where there is no room for columns. */
export const placesInList = (
  top: ArgumentBox,
  { width, heightOf }: Pick<Sizes, 'width' | 'heightOf'>,
): readonly BoxPlace[] => {
  const deepest = depthOf(top);
  // However deep, half of the width is left to read in.
  const indent = Math.min(18, width / 2 / Math.max(1, deepest));
  const places: BoxPlace[] = [];
  let y = 2;
  const place = (box: ArgumentBox, depth: number, from?: BoxPlace): void => {
    const x = 2 + depth * indent;
    const own = { box, depth, x, y, width: width - x - 2, height: heightOf(box, width - x - 2) };
    const placed: BoxPlace = from ? { ...own, from } : own;
    places.push(placed);
    y += own.height + 8;
    for (const one of box.steps) place(one, depth + 1, placed);
  };
  place(top, 0);
  return places;
};

/** How many steps there are from the top to the farthest that is shown. */
export const depthOf = ({ steps }: ArgumentBox): number =>
  steps.length === 0 ? 0 : 1 + Math.max(...steps.map(depthOf));

/** The number of each box by its path, as headings are numbered; the top has none. */
export const numbersOf = (top: ArgumentBox): ReadonlyMap<string, string> => {
  const number = (box: ArgumentBox, own: string): readonly (readonly [string, string])[] => [
    [box.path, own],
    ...box.steps.flatMap((one, k) => number(one, own === '' ? `${k + 1}` : `${own}.${k + 1}`)),
  ];
  return new Map(number(top, ''));
};
