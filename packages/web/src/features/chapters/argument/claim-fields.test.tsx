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

it('beside a premise stands what other bodies came to, and that nobody has said why it differs here', async () => {
  const peer = (body: string) => ({
    body: { nb: body },
    matter: { nb: 'Bruk av sky' },
    concluded: { nb: 'Ikke tillatt' },
    ground: { nb: 'Loven' },
  });
  const decision = (id: string) =>
    entry('technology', {
      id,
      date: '2024-01-01',
      name: { nb: id },
      text: { nb: id },
      themes: ['ally'],
      bears: 'against',
      peer: peer(`Tilsynet ${id}`),
    });
  const judged = (technology: string, differs?: string) => ({
    of: { technology },
    bears: 'weakens' as const,
    strength: 'slight' as const,
    why: { nb: 'Gjelder ikke oss' },
    ...(differs && { differs: { nb: differs } }),
    by: 'example' as const,
    on: '2024-02-01',
  });
  const premise = record('premise', {
    id: 'p',
    themes: ['ally'],
    bearings: [judged('a', 'Vi krypterer selv'), judged('b')],
  });
  await renderIn(<Shown id="p" />, {
    records: [...parties, section, premise],
    world: aWorld(
      entry('theme', { id: 'ally', name: { nb: 'Alliert' }, definition: { nb: 'Alliert' } }),
      decision('a'),
      decision('b'),
      decision('c'),
    ),
  });
  const said = (body: string) => screen.getByText(body).closest('li')?.textContent;
  expect(said('Tilsynet a')).toContain('Taler mot. Vi krypterer selv (eksempelets egen vurdering)');
  expect(said('Tilsynet b')).toContain('Det er ikke sagt hvorfor konklusjonen her er en annen.');
  expect(said('Tilsynet c')).toContain('Ikke vurdert her.');
});

it('a text that a body has on its own page is chosen by what it says', async () => {
  const premise = record('premise', {
    id: 'p',
    bearings: [
      {
        of: { source: 'page', passage: 'logs' },
        bears: 'weakens',
        strength: 'slight',
        why: { nb: 'Loggene ligger ute' },
        by: 'operator',
        on: '2024-03-01',
      },
    ],
  });
  const passage = (id: string, says: string) => ({
    id,
    language: 'nb',
    text: { nb: says },
    stood: '2024-01-01',
    cite: { title: 'Siden' },
    verification: 'P' as const,
  });
  const { user, store } = await renderIn(<Shown id="p" />, {
    records: [...parties, section, premise],
    world: aWorld(
      entry('source', {
        id: 'page',
        type: 'document',
        title: { nb: 'Siden' },
        short: { nb: 'Siden' },
        events: [
          {
            date: '2024-01-01',
            type: 'adopted',
            text: { nb: 'Lagt ut' },
            cite: { title: 'S' },
            verification: 'P',
          },
        ],
        passages: [passage('logs', 'Loggene ligger i Nederland'), passage('data', 'Dataene ligger i Norge')],
      }),
    ),
  });
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Tekst' }),
    'Siden: Dataene ligger i Norge (nb)',
  );
  expect(store.snapshot().records.find(({ id }) => id === 'p')).toMatchObject({
    bearings: [{ of: { source: 'page', passage: 'data' } }],
  });
});
