import type { MomentComparison } from '@risikobilde/core';
import { useState } from 'react';
import { DataTable } from '../../shared/components/data-table.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { DownloadCsv } from '../../shared/components/record-table/download-csv.js';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { MoreRows } from '../../shared/components/record-table/more-rows.js';
import { useParts } from '../../shared/components/record-table/use-parts.js';
import { useWords } from '../../shared/words.js';
import { type ComparedRow, comparedTypes, useComparedRows } from './use-compared-rows.js';

type Shown = 'all' | ComparedRow['type'];

/** Everything that stands otherwise, one row each: what it was, what it is, and why. Many rows come in parts; the file has all. */
export const ComparisonTable = ({ comparison }: { readonly comparison: MomentComparison }) => {
  const { t } = useWords();
  const [shown, show] = useState<Shown>('all');
  const all = useComparedRows(comparison);
  const fits = ({ type }: ComparedRow, by: Shown) => by === 'all' || type === by;
  const rows = all.filter((row) => fits(row, shown));
  const parts = useParts(rows.map(keyOf), '');
  const columns = (['what', 'type', 'before', 'after', 'why'] as const).map((key) => ({
    key,
    label: t(`compare.columns.${key}`),
    says: (row: ComparedRow): string =>
      key === 'type' ? t(`compare.type.${row.type}`) : key === 'why' ? row.why.join('; ') : row[key],
  }));
  if (all.length === 0) return null;
  const cellOf = ({ key, says }: (typeof columns)[number], row: ComparedRow) =>
    key === 'what' ? (
      // What focus comes to when more rows are asked for.
      <span key={key} data-row={keyOf(row)} tabIndex={-1}>
        {row.record === undefined ? row.what : <RecordLink record={row.record}>{row.what}</RecordLink>}
      </span>
    ) : key === 'why' && row.why.length > 1 ? (
      <Reasons key={key} of={row} />
    ) : (
      says(row)
    );
  return (
    <>
      <div className="record-table-tools">
        <FilterChips
          label={t('compare.table')}
          value={shown}
          options={(['all', ...comparedTypes] as const)
            .map((value) => ({
              value,
              label: t(`compare.types.${value}`),
              n: all.filter((row) => fits(row, value)).length,
            }))
            .filter(({ value, n }) => value === 'all' || n > 0)}
          onChoose={show}
        />
        <span className="record-table-gap" />
        <DownloadCsv name="sammenligning" columns={columns} rows={rows} />
      </div>
      <p className="visually-hidden" role="status">
        {t('compare.shown', { n: rows.length, of: all.length })}
      </p>
      <DataTable
        label={t('compare.table')}
        columns={columns.map(({ label }) => label)}
        wide={0}
        rows={rows.slice(0, parts.n).map((row) => ({
          key: keyOf(row),
          cells: columns.map((column) => cellOf(column, row)),
        }))}
      />
      <MoreRows {...parts} all={rows.length} />
    </>
  );
};

const keyOf = ({ type, id }: ComparedRow): string => `${type} ${id}`;

/** Reasons that are read before the others are asked for. */
const mostReasons = 3;

/** Why something stands otherwise, one reason under the other: the first ones, and the others on request. */
const Reasons = ({ of: { why, what } }: { readonly of: ComparedRow }) => {
  const { t } = useWords();
  const [isAll, setAll] = useState(false);
  const rest = why.length - mostReasons;
  return (
    <>
      <ul className="comparison-reasons">
        {why.slice(0, isAll ? why.length : mostReasons).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {rest > 0 && !isAll && (
        <button type="button" className="quiet-button" onClick={() => setAll(true)}>
          {t('table.more', { n: rest })}
          <span className="visually-hidden"> {what}</span>
        </button>
      )}
    </>
  );
};
