export type Order = { readonly key: string; readonly isDown: boolean };

const collator = new Intl.Collator('nb', { numeric: true });

/** Rows by what a column says of each, those that say nothing last either way. Equal rows stay as they were. */
export const inOrder = <Row>(
  rows: readonly Row[],
  by: (row: Row) => number | string,
  isDown: boolean,
): readonly Row[] => {
  const isEmpty = (value: number | string): boolean => value === '' || Number.isNaN(value);
  return rows
    .map((row) => ({ row, value: by(row) }))
    .toSorted((a, b) => {
      if (isEmpty(a.value) || isEmpty(b.value)) return Number(isEmpty(a.value)) - Number(isEmpty(b.value));
      const order =
        typeof a.value === 'number' && typeof b.value === 'number'
          ? a.value - b.value
          : collator.compare(String(a.value), String(b.value));
      return isDown ? -order : order;
    })
    .map(({ row }) => row);
};
