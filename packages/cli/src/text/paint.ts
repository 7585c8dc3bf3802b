type Colour = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'blue';

/** Colours for a terminal; each leaves the text as it is when colour is off. */
export type Paint = { readonly [Name in Colour]: (text: string) => string };

const codes: Readonly<Record<Colour, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  blue: [34, 39],
};

export const createPaint = (isColour: boolean): Paint => {
  const paint =
    ([open, close]: readonly [number, number]) =>
    (text: string): string =>
      isColour && text !== '' ? `\u001B[${open}m${text}\u001B[${close}m` : text;
  return {
    bold: paint(codes.bold),
    dim: paint(codes.dim),
    red: paint(codes.red),
    yellow: paint(codes.yellow),
    green: paint(codes.green),
    blue: paint(codes.blue),
  };
};
