import type { MomentComparison } from '@risikobilde/core';
import { useState } from 'react';
import { DataTable } from '../../shared/components/data-table.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { DownloadCsv } from '../../shared/components/record-table/download-csv.js';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { useWords } from '../../shared/words.js';
import { type ComparedRow, comparedTypes, useComparedRows } from './use-compared-rows.js';

type Shown = 'all' | ComparedRow['type'];

/** Everything that stands otherwise, one row each: what it was, what it is, and why. */
export const ComparisonTable = ({ comparison }: { readonly comparison: MomentComparison }) => {
  const { t } = useWords();
  const [shown, show] = useState<Shown>('all');
  const all = useComparedRows(comparison);
  const fits = ({ type }: ComparedRow, by: Shown) => by === 'all' || type === by;
  const rows = all.filter((row) => fits(row, shown));
  const columns = (['what', 'type', 'before', 'after', 'why'] as const).map((key) => ({
    key,
    label: t(`compare.columns.${key}`),
    says: (row: ComparedRow) => (key === 'type' ? t(`compare.type.${row.type}`) : row[key]),
  }));
  if (all.length === 0) return null;
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
        rows={rows.map((row) => ({
          key: `${row.type} ${row.id}`,
          cells: columns.map(({ key, says }) =>
            key === 'what' && row.record !== undefined ? (
              <RecordLink key={key} record={row.record}>
                {row.what}
              </RecordLink>
            ) : (
              says(row)
            ),
          ),
        }))}
      />
    </>
  );
};
