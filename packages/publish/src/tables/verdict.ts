import type { AssessmentRecord, ComparisonVerdict, Text } from '@risikobilde/core';
import { toleranceTable, type VerdictTable, verdictTables } from '@risikobilde/core/risk';
import { line } from '../tree/inline.js';
import type { Block } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { allShown, tableOf } from './table.js';

/**
 * What a verdict is made of: by severity with what turns it, by what fails, with weights where there are some, and what is shared; its detail
 * has what another dependence gives.
 */
export const verdictBlocks = (verdict: ComparisonVerdict, writer: PageWriter): readonly Block[] => {
  const { severity, turning, need, weighted, shared } = verdictTables(verdict, namesFor(writer));
  const table = (of: string, figures: VerdictTable): readonly Block[] => {
    // A sum less what is shown of it is what is hidden in it.
    const rows = figures.rows.filter(({ scenarios }) => allShown(writer, scenarios));
    return rows.length === 0
      ? []
      : [figuresTable(writer, `${of}-${verdict.alternative}`, { ...figures, rows })];
  };
  return [
    ...table('severity', severity),
    ...turning.map((said): Block => ({ type: 'paragraph', inlines: line(writer.sentence(said)) })),
    ...table('need', need),
    ...(weighted ? table('weighted', weighted) : []),
    ...table('shared', shared),
  ];
};

/** How many are expected to be harmed in a year, by severity. */
export const severityTable = (verdict: ComparisonVerdict, writer: PageWriter): readonly Block[] => {
  const { severity } = verdictTables(verdict, namesFor(writer));
  const rows = severity.rows.filter(({ scenarios }) => allShown(writer, scenarios));
  return rows.length === 0
    ? []
    : [figuresTable(writer, `severity-${verdict.alternative}`, { ...severity, rows })];
};

const namesFor = ({ view }: PageWriter) => ({
  alternative: (id: string): Text =>
    view.context.head.alternatives.find((one) => one.id === id)?.name ?? { und: id },
  scenario: (id: string): Text => titleOf(view.context.recordOfAnyDay(id), id),
  measure: (id: string): Text => titleOf(view.context.recordOfAnyDay(id), id),
});

const titleOf = (record: AssessmentRecord | undefined, id: string): Text =>
  record?.kind === 'scenario' || record?.kind === 'measure' ? record.title : { und: id };

const figuresTable = (writer: PageWriter, of: string, { caption, columns, rows }: VerdictTable): Block =>
  tableOf(writer, {
    of,
    caption: writer.plain(caption),
    header: columns.map(writer.plain),
    rows: rows.map(({ cells }) => cells.map((cell) => line(writer.plain(cell)))),
  });

/** The limits of what is accepted, held against each alternative; that nobody has set one is said too. */
export const toleranceBlocks = (writer: PageWriter): readonly Block[] => {
  const { view, sentence } = writer;
  if (view.risk === undefined) return [];
  const told = view.risk.tolerance.filter(({ scenarios }) => allShown(writer, scenarios));
  const isSet = (view.context.head.tolerance ?? []).some(
    ({ on }) => on === undefined || on <= view.evaluation.asOf,
  );
  if (!isSet) return [{ type: 'paragraph', inlines: line(writer.t('risk.tolerance.none')) }];
  const paragraph = (said: string): Block => ({ type: 'paragraph', inlines: line(said) });
  return [
    ...told.map((one) => paragraph(sentence(one.sentence))),
    figuresTable(writer, 'tolerance', toleranceTable(told, namesFor(writer))),
    ...[...new Set(told.map(({ basis }) => sentence(basis)))].map(paragraph),
  ];
};
