import type { MarkdownFigure } from '@risikobilde/core';
import type { Block } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { chainFigure } from './chain.js';
import { claimsFigure } from './claims.js';
import { comparisonFigure, measuresFigure, risksFigure } from './risk.js';

/** What `::figure{of="..."}` in a chapter may ask for. */
const figures: Readonly<Record<MarkdownFigure, (writer: PageWriter) => readonly Block[]>> = {
  risks: risksFigure,
  measures: measuresFigure,
  comparison: comparisonFigure,
  chain: chainFigure,
  claims: claimsFigure,
};

const isFigure = (of: string): of is MarkdownFigure => Object.hasOwn(figures, of);

/** The blocks of a figure; undefined when there is none of that name. */
export const figureBlocks = (of: string, writer: PageWriter): readonly Block[] | undefined =>
  isFigure(of) ? figures[of](writer) : undefined;
