import type { ComparisonVerdict } from '@risikobilde/core';
import { type VerdictTable, verdictTables } from '@risikobilde/core/risk';
import { DataTable } from '../../shared/components/data-table.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';

type Props = { readonly verdict: ComparisonVerdict };

/** What a verdict is made of: its rows by severity, what turns them, by what fails, and what another dependence would have given. */
export const VerdictTables = ({ verdict }: Props) => {
  const { text } = useWorkbench();
  const { alternatives } = useRiskFrame();
  const nameOf = useNames();
  const { severity, turning, need, weighted, dependence, shared } = verdictTables(verdict, {
    alternative: (id) => alternatives.find((one) => one.id === id)?.name ?? { und: id },
    scenario: (id) => ({ und: nameOf(id) }),
    measure: (id) => ({ und: nameOf(id) }),
  });
  return (
    <>
      <h4>{text(severity.caption)}</h4>
      <FiguresTable table={severity} />
      {turning.length > 0 && (
        <ul className="alternatives-turning">
          {turning.map((line) => (
            <li key={text(line)}>{text(line)}</li>
          ))}
        </ul>
      )}
      {weighted && <FoldedTable table={weighted} />}
      <FoldedTable table={need} />
      <FoldedTable table={dependence} />
      <FoldedTable table={shared} />
    </>
  );
};

type TableProps = { readonly table: VerdictTable };

const FoldedTable = ({ table }: TableProps) => {
  const { text } = useWorkbench();
  if (table.rows.length === 0) return null;
  return (
    <details className="alternatives-more">
      <summary>{text(table.caption)}</summary>
      <FiguresTable table={table} />
    </details>
  );
};

export const FiguresTable = ({ table: { caption, columns, rows } }: TableProps) => {
  const { text } = useWorkbench();
  return (
    <div className="alternatives-figures">
      <DataTable
        label={text(caption)}
        columns={columns.map(text)}
        rows={rows.map(({ cells }) => {
          const [head = '', ...figures] = cells.map(text);
          return { key: head, cells: [head, ...figures] };
        })}
      />
    </div>
  );
};
