import type { Block, Page } from '../../tree/tree.js';
import { wordsOfCell } from '../../tree/inline.js';
import { headingId } from '../html/heading-id.js';

/** The places of a document that a link may lead to, and the name of each as a label. */
export type Places = {
  /** The label of a place, or undefined when this document has none. */
  readonly find: (slug: string, anchor?: string) => string | undefined;
};

export const labelOf = (slug: string, anchor?: string): string =>
  anchor === undefined ? `page:${slug}` : `page:${slug}#${anchor}`;

/** The anchors of a block. A label may stand once in a document; the second of a name gets none. */
export const anchorOf = (block: Block): string | undefined => {
  switch (block.type) {
    case 'heading':
      return block.id ?? headingId(wordsOfCell(block.text), new Set());
    case 'table':
    case 'figure':
      return block.id;
    case 'claim':
      return `claim-${block.id}`;
    default:
      return undefined;
  }
};

export const placesOf = (pages: readonly Page[]): Places => {
  const known = new Set(
    pages.flatMap((page) => [
      labelOf(page.slug),
      ...page.blocks.flatMap((block) => {
        const anchor = anchorOf(block);
        return anchor === undefined ? [] : [labelOf(page.slug, anchor)];
      }),
    ]),
  );
  return {
    find: (slug, anchor) => [labelOf(slug, anchor), labelOf(slug)].find((label) => known.has(label)),
  };
};
