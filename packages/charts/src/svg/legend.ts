import { fitText, textWidth } from '../text/text-width.js';
import type { Theme } from '../palette.js';
import { label, lineHeight } from './label.js';
import { el, type SvgNode } from './svg-node.js';

/** One entry: a symbol drawn with its middle at (x, y), and what it means. */
export type LegendItem = {
  readonly symbol: (x: number, y: number) => SvgNode;
  readonly symbolWidth: number;
  readonly text: string;
};

export type LegendBlock = { readonly nodes: readonly SvgNode[]; readonly height: number };

/** Entries in a row that breaks into more rows where the width ends. */
export const legend = (
  items: readonly LegendItem[],
  x: number,
  y: number,
  width: number,
  theme: Theme,
): LegendBlock => {
  const size = 12;
  const row = lineHeight(size) + 6;
  let [atX, atY] = [x, y];
  const nodes = items.flatMap((item) => {
    const text = fitText(item.text, width - item.symbolWidth - 6, size);
    const needed = item.symbolWidth + 6 + textWidth(text, size);
    if (atX > x && atX + needed > x + width) [atX, atY] = [x, atY + row];
    const placed = [
      item.symbol(atX + item.symbolWidth / 2, atY + row / 2),
      label(atX + item.symbolWidth + 6, atY + row / 2 + 4, text, { fill: theme.muted, size }),
    ];
    atX += needed + 18;
    return placed;
  });
  return { nodes: [el('g', {}, ...nodes)], height: items.length === 0 ? 0 : atY + row - y };
};
