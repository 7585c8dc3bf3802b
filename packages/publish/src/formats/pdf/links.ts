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

/** Every label of some pages. */
export const labelsOf = (pages: readonly Page[]): ReadonlySet<string> =>
  new Set(
    pages.flatMap((page) => [
      labelOf(page.slug),
      ...page.blocks.flatMap((block) => {
        const anchor = anchorOf(block);
        return anchor === undefined ? [] : [labelOf(page.slug, anchor)];
      }),
    ]),
  );

/** The places of some pages. What is left out in print is looked up in the first page of its annex. */
export const placesOf = (pages: readonly Page[], leftOut: readonly Page[] = []): Places => {
  const known = labelsOf(pages);
  const first = new Map(
    leftOut.map(({ slug, annex }) => [
      slug,
      pages.find((page) => page.annex?.letter === annex?.letter && page.annex?.number === 0)?.slug,
    ]),
  );
  return {
    find: (slug, anchor) =>
      [labelOf(slug, anchor), labelOf(slug), labelOf(first.get(slug) ?? slug)].find((label) =>
        known.has(label),
      ),
  };
};
