import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/** How many trees are cached: the chapters of an assessment in three languages. A tree takes many times the memory of its text. */
const most = 40;
const longest = 30_000;
const trees = new Map<string, Root>();

/**
 * Markdown of a chapter to a tree: GFM with footnotes and leaf directives. Cached, since each annex asks for its part of every
 * chapter: the tree is not to be changed (`rewrite` copies).
 */
export const parseMarkdown = (markdown: string): Root => {
  const tree = trees.get(markdown) ?? parser.parse(markdown);
  if (markdown.length > longest) return tree;
  trees.delete(markdown);
  trees.set(markdown, tree);
  const [oldest] = trees.keys();
  if (trees.size > most && oldest !== undefined) trees.delete(oldest);
  return tree;
};

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
