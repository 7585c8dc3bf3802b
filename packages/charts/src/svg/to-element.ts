import type { SvgNode } from './svg-node.js';

/** Factory of elements of a user interface: React's `createElement` with the children in a list, or any other. */
export type CreateElement<Element> = (
  tag: string,
  props: Readonly<Record<string, string | number>>,
  children: readonly (Element | string)[],
) => Element;

/**
 * The picture as elements of a user interface library, with the names of properties that React and its like use.
 *
 *     toElement(chart.svg, (tag, props, children) => createElement(tag, props, ...children));
 */
export const toElement = <Element>(node: SvgNode, create: CreateElement<Element>): Element =>
  create(
    node.tag,
    Object.fromEntries(Object.entries(node.attributes).map(([name, value]) => [toPropName(name), value])),
    node.children.map((child) => (typeof child === 'string' ? child : toElement(child, create))),
  );

const toPropName = (name: string): string => {
  if (name === 'class') return 'className';
  if (name.startsWith('aria-') || name.startsWith('data-')) return name;
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
};
