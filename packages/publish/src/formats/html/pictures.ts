import { pageTheme, toSvgText } from '@risikobilde/charts';
import type { Root } from 'hast';
import type { Page } from '../../tree/tree.js';

/** A page holds each picture twice, for wide and for narrow places; its style shows one of them. */
export const layouts = [
  { name: 'wide', width: 760 },
  { name: 'narrow', width: 340 },
] as const;

/** The place of a picture. Only what the renderer makes has it: no author can write an element with a class. */
export const pictureClass = 'figure-picture';

/**
 * Puts the pictures in their places, after the page was sanitised: that lets no drawing through, and a drawing escapes
 * every text in it.
 */
export const withPictures = (tree: Root, page: Page): Root => {
  const pictures = new Map(
    page.blocks.flatMap((block) =>
      block.type !== 'figure'
        ? []
        : layouts.map(({ name, width }): [string, string] => {
            const id = `${block.id}-${name}`;
            return [id, toSvgText(block.draw({ width, theme: pageTheme, id: `${id}-picture` }))];
          }),
    ),
  );
  const placed = <Node extends Root['children'][number]>(node: Node): Node => {
    if (node.type !== 'element') return node;
    const picture = node.tagName === 'div' ? pictures.get(String(node.properties['id'])) : undefined;
    return {
      ...node,
      children: picture === undefined ? node.children.map(placed) : [{ type: 'raw', value: picture }],
    };
  };
  return { ...tree, children: tree.children.map(placed) };
};
