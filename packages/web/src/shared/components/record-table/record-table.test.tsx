import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
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

describe('a table of thousands of rows', () => {
  const many = Array.from({ length: 3000 }, (_, n): Row => ({ id: `r${n}`, name: `Rad ${n}`, n: 3000 - n }));
  const Many = ({ opened = '', n = many.length }: { readonly opened?: string; readonly n?: number }) => (
    <RecordTable
      label="Rader"
      file="rader"
      rows={many.slice(0, n)}
      idOf={({ id }) => id}
      columns={columns}
      opened={opened}
      groupOf={({ n }) => (n > 2990 ? 'Først' : 'Så')}
    />
  );
  const drawn = () => document.querySelectorAll('[data-row]').length;

  test('is drawn in parts, says how much is there, and the next part begins where focus goes', async () => {
    const { user } = await renderIn(<Many />);
    expect(drawn()).toBe(25);
    expect(screen.getByText(/25 av 3.000 vises/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Vis 25 til' }));
    expect(drawn()).toBe(50);
    await waitFor(() => expect(document.activeElement?.getAttribute('data-row')).toBe('r25'));
  });

  test('is sorted as a whole, not only what is drawn of it', async () => {
    const { user } = await renderIn(<Many />);
    await user.click(screen.getByRole('button', { name: 'Virker på' }));
    expect(document.querySelector('[data-row]')?.getAttribute('data-row')).toBe('r2999');
    expect(drawn()).toBe(25);
  });

  test('has the opened row among those drawn, however far down it is', async () => {
    await renderIn(<Many opened="r120" />);
    expect(drawn()).toBe(125);
    expect(document.querySelector('[data-row="r120"]')?.getAttribute('aria-current')).toBe('true');
  });

  test('has a head over the rows that belong together, until it is sorted', async () => {
    const { user } = await renderIn(<Many />);
    expect(screen.getAllByRole('rowheader', { name: /^(Først|Så)$/ }).map((one) => one.textContent)).toEqual([
      'Først',
      'Så',
    ]);
    await user.click(screen.getByRole('button', { name: 'Virker på' }));
    expect(screen.queryByRole('rowheader', { name: 'Først' })).toBeNull();
  });

  test('is whole on paper', async () => {
    await renderIn(<Many n={60} />);
    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(drawn()).toBe(60);
    act(() => void dispatchEvent(new Event('afterprint')));
    expect(drawn()).toBe(25);
  });
});
