import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/** Markdown of a chapter to a tree: GFM with footnotes and leaf directives. */
export const parseMarkdown = (markdown: string): Root => parser.parse(markdown);

/** The characters a node was written with. */
export const sourceOf = (node: Nodes, markdown: string): string =>
  markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

type AnyNode = RootContent | PhrasingContent;

/** A copy of a tree in which each node is replaced by what `change` gives for it; undefined keeps it and goes deeper. */
export const rewrite = <T extends AnyNode>(
  nodes: readonly T[],
  change: (node: AnyNode) => readonly AnyNode[] | undefined,
): T[] =>
  nodes.flatMap((node) => {
    const changed = change(node);
    if (changed) return changed as readonly T[];
    if (!('children' in node)) return [node];
    // A rewritten child stands where the child stood, so the parent's content model holds.
    return [{ ...node, children: rewrite(node.children as AnyNode[], change) }];
  });
