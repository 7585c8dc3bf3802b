import type { Properties } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';

type Child = RootContent | PhrasingContent;

/** A node that becomes the HTML element named: for what Markdown has no word for. */
export const element = (
  tagName: string,
  properties: Properties,
  children: readonly Child[],
): RootContent & PhrasingContent =>
  // remark-rehype makes any node with `hName` into that element; mdast's own types know no such node.
  ({
    type: 'element',
    data: { hName: tagName, hProperties: properties },
    children: [...children],
  }) as unknown as RootContent & PhrasingContent;
