import { aWorld, entry, event, record } from '@risikobilde/core/testing';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { today } from '../../shared/search-params.js';
import { parties, renderIn } from '../../testing/render-in.js';
import { IfItFell } from './if-it-fell.js';

const world = aWorld(
  entry('source', {
    id: 'adequacy',
    type: 'decision',
    checkEveryMonths: 1200,
    title: { nb: 'Beslutningen' },
    events: [event('2020-07-10', 'adopted')],
  }),
  entry('source', {
    id: 'judgment',
    type: 'judgment',
    checkEveryMonths: 1200,
    title: { nb: 'Dommen' },
    events: [event('2020-07-10', 'adopted')],
  }),
);
const records = [
  ...parties,
  record('section', { id: 'conclusion', slug: 'conclusion', title: { nb: 'Konklusjon' } }),
  record('claim', {
    id: 'usable',
    text: { nb: 'Ordningen kan brukes.' },
    section: 'conclusion',
    order: 1,
    essential: true,
    grounds: { all: [{ source: 'adequacy' }] },
  }),
  record('claim', {
    id: 'other',
    text: { nb: 'Dommen er fulgt.' },
    section: 'conclusion',
    order: 2,
    grounds: { all: [{ source: 'judgment' }] },
  }),
];

it('says which sentences would stand otherwise and what would have to be done, and stores nothing', async () => {
  const { user, server } = await renderIn(<IfItFell source="adequacy" />, { records, world, asOf: today() });
  expect(screen.queryByText(/Ordningen kan brukes/)).toBeNull();
  await user.click(screen.getByText('Hva om den falt i dag?'));
  // The sentence is told among what moves; what is found of it names it again.
  const moved = screen.getAllByRole('listitem').filter((item) => within(item).queryByText('Falt') !== null);
  expect(moved.map((item) => within(item).getByRole('link').textContent)).toEqual(['Ordningen kan brukes.']);
  expect(moved.map((item) => within(item).queryAllByText(/Tenkt: falt bort/).length)).toEqual([1]);
  expect(screen.queryByText('Dommen er fulgt.')).toBeNull();
  expect(screen.getByRole('heading', { name: 'Dette måtte dere gjøre' })).toBeTruthy();
  expect(server.stored).toEqual([]);
});
