import { record } from '@risikobilde/core/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { parties, renderIn } from '../../testing/render-in.js';
import { DoubtsPage } from './doubts-page.js';

const section = record('section', {
  id: 'conclusion',
  slug: 'conclusion',
  role: 'conclusion',
  title: { nb: 'Konklusjon' },
});
const claim = record('claim', { id: 'safe', text: { nb: 'Opplysningene er trygge' }, section: 'conclusion' });
const stored = (store: { snapshot: () => { records: readonly { id: string; kind: string }[] } }) =>
  store.snapshot().records.filter(({ kind }) => kind === 'doubt');

it('a doubt is raised with what it says, by whom and against what, and nothing is chosen beforehand', async () => {
  const { user, store, router } = await renderIn(<DoubtsPage />, { records: [...parties, section, claim] });
  await router.navigate({ to: '.', hash: 'ny' } as never);
  await screen.findByRole('dialog');
  await user.click(screen.getByRole('button', { name: 'Legg til innvendingen' }));
  expect(screen.getByRole('alert').textContent).toBe(
    'Mangler: Innvendingen, Reist av, Type innvending og Gjelder.',
  );
  await user.type(screen.getByRole('textbox', { name: 'Innvendingen' }), 'Rapporten er ikke lest');
  await user.type(screen.getByRole('textbox', { name: 'Reist av' }), 'Personvernombudet');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Type innvending' }), 'Kilden er svak');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Gjelder' }), 'Opplysningene er trygge');
  await user.click(screen.getByRole('button', { name: 'Legg til innvendingen' }));
  expect(stored(store)).toMatchObject([
    { text: { nb: 'Rapporten er ikke lest' }, type: 'undermines', against: 'safe' },
  ]);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Legg til innvendingen' })).toBeNull());
});

it('where there are none, the page says what belongs there, with an example, and has the button', async () => {
  const { user } = await renderIn(<DoubtsPage />, { records: [...parties, section, claim] });
  const place = screen.getByText(/^For eksempel: «/).parentElement as HTMLElement;
  await user.click(within(place).getByRole('link', { name: 'Reis en innvending' }));
  expect(await screen.findByRole('textbox', { name: 'Innvendingen' })).toBeTruthy();
});

it('a doubt is read with how it stands, and answered in its place', async () => {
  const doubt = record('doubt', {
    id: 'unread',
    on: '2020-01-01',
    against: 'safe',
    text: { nb: 'Rapporten er ikke lest' },
  });
  const { user, store } = await renderIn(<DoubtsPage />, { records: [...parties, section, claim, doubt] });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Én innvending venter på svar.');
  expect(screen.getAllByText('Ikke besvart').length).toBeGreaterThan(0);
  await user.click(screen.getByRole('link', { name: 'Rapporten er ikke lest' }));
  await screen.findByRole('dialog');
  await user.click(screen.getByRole('button', { name: 'Legg til svar' }));
  const form = screen.getByRole('group', { name: 'Legg til svar' });
  await user.selectOptions(within(form).getByRole('combobox', { name: 'Utfall' }), 'Tilbakevist');
  const by = within(form).getByRole('combobox', { name: 'Av' });
  await user.selectOptions(by, within(by).getAllByRole('option').at(-1)?.textContent ?? '');
  await user.type(within(form).getByRole('textbox', { name: 'Begrunnelse' }), 'Rapporten er lest');
  await user.click(within(form).getByRole('button', { name: 'Legg til' }));
  expect(stored(store)).toMatchObject([
    { answers: [{ result: 'refuted', because: { nb: 'Rapporten er lest' } }] },
  ]);
});

it('a step that does not follow is one ground of the claim, chosen by name; a weak source is chosen from the sources', async () => {
  const grounds = { all: [{ measure: 'lock' }, { measure: 'log' }] };
  const { user, store, router } = await renderIn(<DoubtsPage />, {
    records: [
      ...parties,
      section,
      record('claim', {
        id: 'safe',
        text: { nb: 'Opplysningene er trygge' },
        section: 'conclusion',
        grounds,
      }),
      record('measure', { id: 'lock', title: { nb: 'Låsen' } }),
      record('measure', { id: 'log', title: { nb: 'Loggen' } }),
    ],
  });
  await router.navigate({ to: '.', hash: 'ny' } as never);
  await screen.findByRole('dialog');
  await user.type(screen.getByRole('textbox', { name: 'Innvendingen' }), 'Loggen viser ikke det');
  await user.type(screen.getByRole('textbox', { name: 'Reist av' }), 'Ombudet');
  const type = screen.getByRole('combobox', { name: 'Type innvending' });
  await user.selectOptions(type, 'Kilden er svak');
  expect(screen.getByRole('combobox', { name: 'Kilden den gjelder' })).toBeTruthy();
  await user.selectOptions(type, 'Begrunnelsen følger ikke');
  expect(screen.queryByRole('combobox', { name: 'Kilden den gjelder' })).toBeNull();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Gjelder' }), 'Opplysningene er trygge');
  const ground = screen.getByRole('combobox', { name: 'Bare dette grunnlaget' });
  expect(
    within(ground)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Hele begrunnelsen', 'Låsen', 'Loggen']);
  await user.selectOptions(ground, 'Loggen');
  await user.click(screen.getByRole('button', { name: 'Legg til innvendingen' }));
  expect(stored(store)).toMatchObject([{ type: 'undercuts', against: 'safe', ground: { measure: 'log' } }]);
});

it('doubts are chosen by kind, and of advice that was not followed the kind is not said', async () => {
  const doubts = (['rebuts', 'undermines'] as const).map((type) =>
    record('doubt', { id: type, type, on: '2020-01-01', against: 'safe', text: { nb: `Det ${type}` } }),
  );
  const advice = record('advice', {
    on: '2020-01-01',
    followed: 'no',
    about: ['safe'],
    text: { nb: 'Vent' },
  });
  const { user } = await renderIn(<DoubtsPage />, {
    records: [...parties, section, claim, ...doubts, advice],
  });
  const chips = within(screen.getByRole('group', { name: 'Slag innvending' }));
  expect(chips.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Alle slag',
    'Noe taler mot den',
    'Kilden er svak',
    'Slag ikke sagt',
  ]);
  await user.click(chips.getByRole('button', { name: 'Kilden er svak' }));
  expect(screen.getByRole('link', { name: 'Det undermines' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Det rebuts' })).toBeNull();
});
