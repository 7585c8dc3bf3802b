import { aWorld, entry, event, record } from '@risikobilde/core/testing';
import type { Ground } from '@risikobilde/core';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { parties, renderIn } from '../../testing/render-in.js';
import { LeaningPage } from './leaning-page.js';

const law = (id: string) =>
  entry('source', {
    id,
    type: 'decision',
    cite: { title: `Avisen, ${id}` },
    events: [event('2020-01-01', 'adopted', { cite: { title: `Avisen, ${id}` } })],
  });
const world = aWorld(law('first'), law('second'));
const section = record('section', { id: 'conclusion', slug: 'conclusion', role: 'conclusion' });
const claim = (id: string, all: readonly Ground[]) =>
  record('claim', {
    id,
    text: { nb: `Påstanden ${id}` },
    section: 'conclusion',
    essential: true,
    grounds: { all },
  });
const given = record('premise', { id: 'given', text: { nb: 'Det er forsvarlig' }, restsOn: [] });
const records = [
  ...parties,
  section,
  record('measure', { id: 'lock' }),
  given,
  claim('safe', [{ anyOf: [{ source: 'first' }, { source: 'second' }] }, { premise: 'given' }]),
  claim('kept', [{ measure: 'lock' }]),
];

it('who says most comes first, and a press on a publisher says which claims would have to be assessed again', async () => {
  const { user } = await renderIn(<LeaningPage />, { records, world });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
    '2 fakta kommer fra Avisen. Én påstand henger på dem.',
  );
  const table = screen.getByRole('table', { name: 'Etter hvem som sier det' });
  await user.click(within(table).getByRole('link', { name: /^Avisen/ }));
  const box = screen.getByRole('heading', { name: 'Hvis dette svikter: Avisen' }).closest('section');
  expect(box?.textContent).toContain('Én påstand må vurderes på nytt. Det er nok alene.');
  expect(box?.textContent).toContain('Påstanden safe');
});

it('two facts of one publisher fall together, and are one source alone', async () => {
  const { user } = await renderIn(<LeaningPage />, { records, world });
  const sets = screen.getByRole('region', { name: 'Hvor mange som må svikte' });
  const orders = within(sets).getByRole('group', { name: 'Hvor mange som må svikte' });
  expect(within(orders).getByRole('button', { name: /^Én alene/ }).textContent).toContain('2');
  await user.click(within(sets).getByRole('button', { name: 'Fakta' }));
  await user.click(within(orders).getByRole('button', { name: /^To sammen/ }));
  expect(within(sets).getAllByRole('listitem')).toHaveLength(1);
  expect(sets.textContent).toContain('dette er alle');
});

it('a premise that rests on nothing is said to be in no set', async () => {
  await renderIn(<LeaningPage />, { records, world });
  const part = screen.getByRole('region', { name: 'Én setning hviler ikke på noe som kan falle' });
  expect(within(part).getByText('Det er forsvarlig')).toBeTruthy();
});

it('one claim is asked about by itself', async () => {
  const { user } = await renderIn(<LeaningPage />, { records, world });
  await user.click(screen.getByRole('button', { name: 'En påstand' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Påstand' }), 'Påstanden kept');
  expect(await screen.findByText(/^Ett faktum ligger under/)).toBeTruthy();
});
