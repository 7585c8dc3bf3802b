import type { ChartTable } from '@risikobilde/charts';
import { RecordLink } from '../record-link/record-link.js';

/** What a picture shows, as a table; the first cell of a row leads to what it is about. */
export const ChartTwin = ({ table }: { readonly table: ChartTable }) => (
  <div className="table-scroll" tabIndex={0} role="region" aria-label={table.caption}>
    <table className="ds-table" data-size="sm">
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column.label} scope="col" style={{ textAlign: column.align }}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, r) => (
          // A record may stand in several rows, so the place of a row is what it is known by.
          <tr key={r}>
            {row.cells.map((cell, c) =>
              c === 0 ? (
                <th key={c} scope="row">
                  {row.ref === undefined ? cell : <RecordLink record={row.ref}>{cell}</RecordLink>}
                </th>
              ) : (
                <td key={c} style={{ textAlign: table.columns[c]?.align }}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
