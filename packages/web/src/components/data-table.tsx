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

/** A table that scrolls inside its place, so that the page never does. */
export const DataTable = ({ label, columns, rows, wide }: Props) => (
  <div className="table-scroll data-table" role="region" tabIndex={0} aria-label={label}>
    <Table data-size="sm" border>
      <Table.Head>
        <Table.Row>
          {columns.map((column, c) => (
            <Table.HeaderCell key={column || c} scope="col" {...(c === wide && { className: 'wide' })}>
              {column}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {rows.map((row) => (
          <Table.Row key={row.key} {...(row.anchor !== undefined && { id: row.anchor })}>
            {row.cells.map((cell, c) =>
              c === 0 ? (
                <Table.HeaderCell key={columns[c]} scope="row">
                  {cell}
                </Table.HeaderCell>
              ) : (
                <Table.Cell key={columns[c] || c}>{cell}</Table.Cell>
              ),
            )}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  </div>
);
