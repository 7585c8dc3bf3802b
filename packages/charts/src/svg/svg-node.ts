/** One element of a picture. Attributes are as SVG spells them; a string among the children is text. */
export type SvgNode = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
};

type Attributes = Readonly<Record<string, string | number | undefined>>;
type Child = SvgNode | string | undefined | false;

/**
 * Creates an element; attributes and children that are undefined are left out. Numbers are rounded to hundredths of a
 * pixel.
 */
export const el = (tag: string, attributes: Attributes = {}, ...children: readonly Child[]): SvgNode => ({
  tag,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'number' ? round(value) : value]],
    ),
  ),
  children: children.filter((child) => child !== undefined && child !== false),
});

// Hundredths are finer than any screen or printer shows, and keep golden files and patches short.
const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** A name that can stand in an id: what is not a letter, digit, `_` or `-` becomes its code, so that two names never meet. */
export const idPart = (name: string): string =>
  name.replace(/[^A-Za-z0-9_-]/gu, (char) => `.${(char.codePointAt(0) ?? 0).toString(16)}.`);

/** A path's text with its numbers rounded as attributes are: path`M${x},${y}h${w}`. */
export const path = (parts: TemplateStringsArray, ...numbers: readonly number[]): string =>
  parts.map((part, k) => `${part}${numbers[k] === undefined ? '' : round(numbers[k])}`).join('');
