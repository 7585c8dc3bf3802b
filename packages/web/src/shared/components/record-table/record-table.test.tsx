import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../../../testing/render-in.js';
import { type Column, RecordTable } from './record-table.js';
import { toCsv } from './to-csv.js';

type Row = { readonly id: string; readonly name: string; readonly n: number };
const rows: readonly Row[] = [
  { id: 'b', name: 'Overvåking', n: 4 },
  { id: 'a', name: 'Kryptering', n: Number.NaN },
  { id: 'c', name: 'Ørsmå nøkler', n: 2 },
];
const columns: readonly [Column<Row>, ...Column<Row>[]] = [
  {
    key: 'name',
    label: 'Tiltak',
    cell: ({ name }) => name,
    sort: ({ name }) => name,
    says: ({ name }) => name,
  },
  {
    key: 'n',
    label: 'Virker på',
    cell: ({ n }) => (Number.isNaN(n) ? null : n),
    sort: ({ n }) => n,
    says: ({ n }) => n,
  },
];
const Table = () => (
  <RecordTable label="Tiltak" file="tiltak" rows={rows} idOf={({ id }) => id} columns={columns} opened="a" />
);
const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

test('rows are sorted by a press on a column, and the other way by one more; what is unknown is last both ways', async () => {
  const { user } = await renderIn(<Table />);
  expect(names()).toEqual(['Overvåking', 'Kryptering', 'Ørsmå nøkler']);
  await user.click(screen.getByRole('button', { name: 'Tiltak' }));
  expect(names()).toEqual(['Kryptering', 'Overvåking', 'Ørsmå nøkler']);
  await user.click(screen.getByRole('button', { name: 'Virker på' }));
  expect(names()).toEqual(['Ørsmå nøkler', 'Overvåking', 'Kryptering']);
  await user.click(screen.getByRole('button', { name: 'Virker på' }));
  expect(names()).toEqual(['Overvåking', 'Ørsmå nøkler', 'Kryptering']);
  expect(screen.getByRole('columnheader', { name: 'Virker på' }).getAttribute('aria-sort')).toBe(
    'descending',
  );
});

test('the first column opens the row, by its address', async () => {
  const { user, router } = await renderIn(<Table />);
  expect(screen.getByRole('link', { name: 'Kryptering' }).getAttribute('aria-current')).toBe('true');
  await user.click(screen.getByRole('link', { name: 'Overvåking' }));
  expect(router.state.location.hash).toBe('b');
});

test('a press beside the link opens the row too', async () => {
  const { user, router } = await renderIn(<Table />);
  const row = screen.getByRole('row', { name: /Ørsmå/ });
  await user.click(within(row).getByRole('cell'));
  expect(router.state.location.hash).toBe('c');
});

test.each([
  ['a comma stays as it is', [['Ja, men', 2]], 'Ja, men;2\r\n'],
  ['a semicolon and a quotation mark are inside quotation marks', [['«a»; "b"']], '"«a»; ""b"""\r\n'],
  ['text is never a formula', [['=HYPERLINK("x")', '-2']], '"\'=HYPERLINK(""x"")";\'-2\r\n'],
  ['what is unknown is empty', [[Number.NaN, 'x']], ';x\r\n'],
])('in a spreadsheet %s', (_what, cells, said) => {
  expect(toCsv(cells)).toBe(`\ufeff${said}`);
});
