import type { MarkdownFigure } from '@risikobilde/core';
import type { AnnexLetter, Block } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { chainFigure, longestChainFigure } from './chain.js';
import { claimsFigure } from './claims.js';
import { comparisonFigure, measuresFigure, risksFigure } from './risk.js';

/** What `::figure{of="..."}` in a chapter may ask for. */
const figures: Readonly<Record<MarkdownFigure, (writer: PageWriter) => readonly Block[]>> = {
  risks: risksFigure,
  measures: measuresFigure,
  comparison: comparisonFigure,
  chain: longestChainFigure,
  claims: claimsFigure,
};

const isFigure = (of: string): of is MarkdownFigure => Object.hasOwn(figures, of);

/** The blocks of a figure; undefined when there is none of that name. */
export const figureBlocks = (of: string, writer: PageWriter): readonly Block[] | undefined =>
  isFigure(of) ? figures[of](writer) : undefined;

const inAnnex: Readonly<Partial<Record<AnnexLetter, readonly ((writer: PageWriter) => readonly Block[])[]>>> =
  {
    B: [chainFigure],
    C: [risksFigure, comparisonFigure],
    D: [measuresFigure],
  };

/** The pictures of an annex. */
export const annexFigures = (letter: AnnexLetter, writer: PageWriter): readonly Block[] =>
  (inAnnex[letter] ?? []).flatMap((figure) => figure(writer));
