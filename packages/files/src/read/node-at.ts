import { isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';

type Path = readonly (string | number)[];

/** The pair of a field in a mapping. */
export const pairOf = (node: unknown, name: string): Pair | undefined =>
  isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === name) : undefined;

/** The node at a path, or the deepest one on the way to it; and the offset a problem with it should point at. */
export const nodeAt = (
  root: Node | null,
  path: Path,
): { readonly node: Node | null; readonly offset: number } => {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    const pair = pairOf(node, String(step));
    const next: unknown = pair
      ? pair.value
      : isSeq(node) && typeof step === 'number'
        ? node.items[step]
        : undefined;
    if (isNode(next)) {
      node = next;
      offset = next.range?.[0] ?? offset;
      continue;
    }
    const key: unknown = pair?.key;
    return { node, offset: isNode(key) ? (key.range?.[0] ?? offset) : offset };
  }
  return { node, offset };
};

/** Where the name of a field stands. */
export const keyOffset = (root: Node | null, path: Path, name: string): number => {
  const { node, offset } = nodeAt(root, path);
  const key: unknown = pairOf(node, name)?.key;
  return isNode(key) ? (key.range?.[0] ?? offset) : offset;
};
