import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import './data-table.css';

type Row = {
  readonly key: string;
  /** The first cell heads the row. */
  readonly cells: readonly ReactNode[];
  readonly anchor?: string;
};
type Props = {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** The column that holds running text and gets the room. */
  readonly wide?: number;
};

/** A table that scrolls inside its place, so that the page never does; on a narrow page a list, a row under the next. */
export const DataTable = ({ label, columns, rows, wide }: Props) => (
  <div className="table-scroll data-table" role="region" tabIndex={0} aria-label={label}>
    {/* The roles are said aloud: on a narrow page the styles make a list of it, and would take them away. */}
    <Table data-size="sm" border role="table">
      <Table.Head role="rowgroup">
        <Table.Row role="row">
          {columns.map((column, c) => (
            <Table.HeaderCell
              key={column || c}
              scope="col"
              role="columnheader"
              {...(c === wide && { className: 'wide' })}
            >
              {column}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body role="rowgroup">
        {rows.map((row) => (
          <Table.Row key={row.key} role="row" {...(row.anchor !== undefined && { id: row.anchor })}>
            {row.cells.map((cell, c) =>
              c === 0 ? (
                <Table.HeaderCell key={columns[c]} scope="row" role="rowheader">
                  {cell}
                </Table.HeaderCell>
              ) : (
                <Table.Cell key={columns[c] || c} role="cell" data-label={columns[c]}>
                  {cell}
                </Table.Cell>
              ),
            )}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  </div>
);
