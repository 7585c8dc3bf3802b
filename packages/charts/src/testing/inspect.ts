import type { SvgNode } from '../svg/svg-node.js';

export type TextBox = {
  readonly text: string;
  readonly fill: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The colours behind the middle of the text: those of a pattern, or the one filled shape that is on top. */
  readonly behind: readonly string[];
};

type Surface = { readonly fill: string; readonly holds: (x: number, y: number) => boolean };

/** Every line of text in a picture with the box it takes, and what it is written on. */
export const textBoxes = (svg: SvgNode): readonly TextBox[] => {
  const patterns = new Map<string, readonly string[]>();
  const surfaces: Surface[] = [];
  const boxes: TextBox[] = [];
  const walk = (node: SvgNode): void => {
    if (node.tag === 'pattern') {
      const rect = children(node).find(({ tag }) => tag === 'rect');
      patterns.set(`url(#${node.attributes['id']})`, [`${rect?.attributes['fill']}`]);
      return;
    }
    if (node.tag === 'rect' || node.tag === 'circle') surfaces.push(surfaceOf(node));
    if (node.tag === 'text') {
      const box = lineBox(node);
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const fill =
        surfaces.findLast((surface) => surface.fill !== 'none' && surface.holds(x, y))?.fill ?? 'none';
      boxes.push({ ...box, behind: patterns.get(fill) ?? [fill] });
      return;
    }
    children(node).forEach(walk);
  };
  walk(svg);
  return boxes;
};

const children = (node: SvgNode): readonly SvgNode[] =>
  node.children.filter((child) => typeof child !== 'string');

const surfaceOf = ({ tag, attributes }: SvgNode): Surface => {
  const number = (name: string): number => Number(attributes[name] ?? 0);
  const fill = `${attributes['fill']}`;
  return tag === 'circle'
    ? { fill, holds: (x, y) => Math.hypot(x - number('cx'), y - number('cy')) <= number('r') }
    : {
        fill,
        holds: (x, y) =>
          x >= number('x') &&
          x <= number('x') + number('width') &&
          y >= number('y') &&
          y <= number('y') + number('height'),
      };
};

/** What an element says itself. */
export const textIn = ({ children }: SvgNode): string =>
  children.filter((child) => typeof child === 'string').join('');

const lineBox = (node: SvgNode): Omit<TextBox, 'behind'> => {
  const { attributes } = node;
  const number = (name: string): number => Number(attributes[name]);
  const [x, y, size, width] = [number('x'), number('y'), number('font-size'), number('textLength')];
  const anchor = attributes['text-anchor'] ?? 'start';
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  // Inter's capitals are 0.73 em high, its descenders 0.2 em deep.
  return {
    text: textIn(node),
    fill: `${attributes['fill']}`,
    size,
    left,
    right: left + width,
    top: y - 0.73 * size,
    bottom: y + 0.2 * size,
  };
};

/** Every element of a picture, the outermost first. */
export const allNodes = (node: SvgNode): readonly SvgNode[] => [node, ...children(node).flatMap(allNodes)];
