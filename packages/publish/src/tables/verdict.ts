import type { ComparisonVerdict } from '@risikobilde/core';
import { type VerdictTable, verdictTables } from '@risikobilde/core/risk';
import { line } from '../tree/inline.js';
import type { Block } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { allShown, tableOf } from './table.js';

/** What a verdict is made of: by severity with what turns it, and by what fails. Its detail has what another dependence gives. */
export const verdictBlocks = (verdict: ComparisonVerdict, writer: PageWriter): readonly Block[] => {
  const { view } = writer;
  const { severity, turning, need } = verdictTables(verdict, {
    alternative: (id) => view.context.head.alternatives.find((one) => one.id === id)?.name ?? { und: id },
    scenario: (id) => {
      const record = view.context.recordOfAnyDay(id);
      return record?.kind === 'scenario' ? record.title : { und: id };
    },
  });
  const table = (of: string, figures: VerdictTable): readonly Block[] => {
    // A sum less what is shown of it is what is hidden in it.
    const rows = figures.rows.filter(({ scenarios }) => allShown(writer, scenarios));
    if (rows.length === 0) return [];
    return [
      tableOf(writer, {
        of: `${of}-${verdict.alternative}`,
        caption: writer.plain(figures.caption),
        header: figures.columns.map(writer.plain),
        rows: rows.map(({ cells }) => cells.map((cell) => line(writer.plain(cell)))),
      }),
    ];
  };
  return [
    ...table('severity', severity),
    ...turning.map((said): Block => ({ type: 'paragraph', inlines: line(writer.sentence(said)) })),
    ...table('need', need),
  ];
};

/** The limits of what is accepted, held against each alternative. */
export const toleranceBlocks = ({ view, sentence }: PageWriter): readonly Block[] =>
  view.risk?.tolerance.map((one): Block => ({ type: 'paragraph', inlines: line(sentence(one.sentence)) })) ??
  [];
