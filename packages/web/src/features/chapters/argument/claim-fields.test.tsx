import { aWorld, edition, entry, record } from '@risikobilde/core/testing';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { parties, renderIn } from '../../../testing/render-in.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { ClaimFields } from './claim-fields.js';
import { PremiseFields } from './premise-fields.js';

const section = record('section', { id: 'conclusion', slug: 'conclusion', title: { nb: 'Konklusjon' } });
const done = record('measure', { id: 'done', title: { nb: 'Kryptering' } });
const claim = (fields: object) => record('claim', { id: 'safe', section: 'conclusion', ...fields });
const world = aWorld(
  entry('series', {
    id: 'threats',
    title: { nb: 'Trusselvurdering' },
    editions: [edition('2024', '2024-02-01', { title: { nb: 'Trusselvurdering 2024' }, points: [] })],
  }),
);

const Shown = ({ id }: { readonly id: string }) => {
  const { record: find } = useWorkbench();
  const found = find(id);
  if (found?.kind === 'claim') return <ClaimFields claim={found} reasons={[]} />;
  return found?.kind === 'premise' ? <PremiseFields premise={found} reasons={[]} /> : null;
};

it('why the conclusion needs a claim, and what it is said with reservation for, are read and changed with the claim', async () => {
  const held = claim({
    essential: true,
    essentialBecause: { nb: 'Uten den sier vi ingenting' },
    unless: { measure: 'done' },
  });
  const { user, store } = await renderIn(<Shown id="safe" />, { records: [...parties, section, done, held] });
  expect(screen.getByText('Uten den sier vi ingenting')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Med mindre' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Fjern: Kryptering' }));
  expect(store.snapshot().records.find(({ id }) => id === 'safe')).not.toHaveProperty('unless');
  expect(screen.getByText('Påstanden er sagt uten forbehold.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Legg til forbehold' })).toBeTruthy();
});

it('what somebody has judged that a report means for a premise is read and changed with the premise', async () => {
  const premise = record('premise', {
    id: 'p',
    bearings: [
      {
        of: { series: 'threats', edition: '2024' },
        bears: 'weakens',
        strength: 'slight',
        why: { nb: 'Nevner det så vidt' },
        by: 'operator',
        on: '2024-03-01',
      },
    ],
  });
  const { user, store } = await renderIn(<Shown id="p" />, {
    records: [...parties, section, premise],
    world,
  });
  expect(screen.getByText('Nevner det så vidt')).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Vekt' }), 'Avgjørende');
  expect(store.snapshot().records.find(({ id }) => id === 'p')).toMatchObject({
    bearings: [{ strength: 'decisive' }],
  });
});
