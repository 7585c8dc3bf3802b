import type { Element, ElementContent, Root } from 'hast';

export type HeadingEntry = { readonly id: string; readonly text: string };

/** The second-level headings of a page, for the list at its top. */
export const headingsOf = (tree: Root): readonly HeadingEntry[] =>
  tree.children.flatMap((node) => {
    if (node.type !== 'element' || node.tagName !== 'h2') return [];
    const id = node.properties['id'];
    return typeof id === 'string' ? [{ id, text: textOf(node) }] : [];
  });

const textOf = (node: Element): string => node.children.map(contentText).join('');

const contentText = (node: ElementContent): string => {
  if (node.type === 'text') return node.value;
  // The number of a footnote is no part of a heading's words.
  return node.type === 'element' && node.tagName !== 'sup' ? textOf(node) : '';
};
