import { aWorld, entry, record } from '@risikobilde/core/testing';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { parties, renderIn } from '../../../testing/render-in.js';
import { ClaimFields } from './claim-fields.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { ExplainDialog } from '../../../shared/components/explain/explain-dialog.js';
import { DoubtsHere } from '../../../shared/components/doubts/doubts-here.js';

const section = record('section', { id: 'conclusion', slug: 'conclusion', title: { nb: 'Konklusjon' } });
const done = record('measure', { id: 'done', title: { nb: 'Kryptering' } });
const claim = record('claim', {
  id: 'safe',
  text: { nb: 'Opplysningene er trygge' },
  section: 'conclusion',
  grounds: { all: [{ measure: 'done' }, { source: 'act' }] },
});
const world = aWorld(entry('source', { id: 'act', title: { nb: 'Loven' } }));
const records = [...parties, section, done, claim];

const Claim = () => {
  const { record: find, evaluation } = useWorkbench();
  const found = find('safe');
  const result = evaluation.claims.find(({ id }) => id === 'safe');
  return found?.kind === 'claim' ? <ClaimFields claim={found} reasons={result?.grounds ?? []} /> : null;
};

type User = Awaited<ReturnType<typeof renderIn>>['user'];
const raise = async (user: User, button: string | RegExp) => {
  await user.click(screen.getByRole('button', { name: button }));
  await user.type(screen.getByRole('textbox', { name: 'Innvendingen' }), 'Det er ikke vist');
  await user.type(screen.getByRole('textbox', { name: 'Reist av' }), 'En kollega');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Type innvending' }), 'Kilden er svak');
  await user.click(screen.getByRole('button', { name: 'Legg til innvendingen' }));
};
type Store = Awaited<ReturnType<typeof renderIn>>['store'];
const doubtsIn = (store: Store) => store.snapshot().records.filter(({ kind }) => kind === 'doubt');

it('a doubt is raised against a claim where it is read, and is shown there', async () => {
  const { user, store } = await renderIn(<Claim />, { records, world });
  await raise(user, 'Reis en innvending: Opplysningene er trygge');
  expect(doubtsIn(store)).toMatchObject([{ against: 'safe', text: { nb: 'Det er ikke vist' } }]);
  expect(doubtsIn(store)[0]).not.toHaveProperty('ground');
});

it('a doubt is raised against one ground of it', async () => {
  const { user, store } = await renderIn(<Claim />, { records, world });
  await raise(user, /^Reis en innvending: Kryptering/);
  expect(doubtsIn(store)).toMatchObject([{ against: 'safe', ground: { measure: 'done' } }]);
});

it('a doubt is raised about a source in the explanation, and against what is explained', async () => {
  const { user, store } = await renderIn(<ExplainDialog id="safe" />, { records, world });
  await raise(user, /^Reis en innvending: Loven/);
  expect(doubtsIn(store)).toMatchObject([{ fact: 'act' }]);
  expect(doubtsIn(store)[0]).not.toHaveProperty('against');
  expect(screen.getByRole('button', { name: /^Reis en innvending: Opplysningene er trygge/ })).toBeTruthy();
});

it('a doubt is answered where it is read', async () => {
  const doubt = record('doubt', {
    id: 'unread',
    on: '2020-01-01',
    against: 'done',
    text: { nb: 'Rapporten er ikke lest' },
  });
  const { user, store } = await renderIn(<DoubtsHere about="done" name="Kryptering" />, {
    records: [...records, doubt],
    world,
  });
  await user.click(screen.getByText('Rapporten er ikke lest'));
  await user.click(screen.getByRole('button', { name: 'Legg til svar' }));
  const form = screen.getByRole('group', { name: 'Legg til svar' });
  await user.selectOptions(within(form).getByRole('combobox', { name: 'Utfall' }), 'Tatt til følge');
  const by = within(form).getByRole('combobox', { name: 'Av' });
  await user.selectOptions(by, within(by).getAllByRole('option').at(-1)?.textContent ?? '');
  await user.type(within(form).getByRole('textbox', { name: 'Begrunnelse' }), 'Lest');
  await user.click(within(form).getByRole('button', { name: 'Legg til' }));
  expect(doubtsIn(store)).toMatchObject([{ answers: [{ result: 'upheld' }] }]);
});

it('advice that was not followed is read as a doubt at what it is about', async () => {
  const advice = record('advice', {
    on: '2020-01-01',
    followed: 'no',
    text: { nb: 'Vent med det' },
    about: ['done'],
  });
  await renderIn(<DoubtsHere about="done" name="Kryptering" />, { records: [...records, advice], world });
  expect(screen.getByText('Råd som ikke er fulgt. Ikke besvart')).toBeTruthy();
});

it('who may read and not edit raises a doubt, and is not asked to answer any', async () => {
  const there = record('doubt', {
    id: 'there',
    on: '2020-01-01',
    against: 'done',
    text: { nb: 'Ikke lest' },
  });
  const { user, store } = await renderIn(<DoubtsHere about="done" name="Kryptering" />, {
    records: [...records, there],
    world,
    permitted: ['readAssessment', 'raiseDoubt'],
  });
  await user.click(screen.getByText('Ikke lest'));
  expect(screen.queryByRole('button', { name: 'Legg til svar' })).toBeNull();
  await raise(user, 'Reis en innvending: Kryptering');
  expect(doubtsIn(store)).toHaveLength(2);
});

it('who may not raise doubts reads them and is not asked to', async () => {
  await renderIn(<DoubtsHere about="done" name="Kryptering" />, {
    records,
    world,
    permitted: ['readAssessment'],
  });
  expect(screen.queryByRole('button', { name: /Reis en innvending/ })).toBeNull();
});
