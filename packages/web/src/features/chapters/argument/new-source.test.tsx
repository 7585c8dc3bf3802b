import { record } from '@risikobilde/core/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { parties, renderIn } from '../../../testing/render-in.js';
import { GroundsEdit } from './grounds-edit.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { Fields } from '../../../shared/components/fields/fields.js';
import { LawEdit } from '../../../shared/components/fields/law-edit.js';

const activity = record('activity', {
  id: 'a',
  purposes: [{ text: { nb: 'Formål' }, bases: [{ article: '6(1)(e)' }] }],
});
const section = record('section', { id: 'conclusion', slug: 'conclusion' });
const claim = record('claim', { id: 'safe', section: 'conclusion', grounds: { all: [] } });

const Activity = () => {
  const found = useWorkbench().record('a');
  return found?.kind === 'activity' ? (
    <Fields of={found} names={['purposes']} special={{ 'purposes.bases.law': LawEdit }} />
  ) : null;
};
const Claim = () => (
  <GroundsEdit
    holder="safe"
    of="claim"
    grounds={[]}
    reasons={[]}
    changeTo={(all) => ({ record: 'safe', set: { grounds: { all } } })}
  />
);

type User = Awaited<ReturnType<typeof renderIn>>['user'];
const enter = async (user: User) => {
  await user.click(screen.getByRole('button', { name: 'Legg til en kilde' }));
  await user.type(screen.getByRole('textbox', { name: 'Navn' }), 'Kommunens forskrift');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'Forskrift');
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Hvor sikker opplysningen er' }),
    'Lest i primærkilden',
  );
};

const stored = (store: Awaited<ReturnType<typeof renderIn>>['store'], id: string) =>
  store.snapshot().records.find((one) => one.id === id);

it('a municipality’s own regulation is entered and cited at once from the field of the legal basis', async () => {
  const { user, store } = await renderIn(<Activity />, { records: [...parties, activity] });
  await enter(user);
  const whose = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Hvilket lands rett' });
  expect(whose.value).toBe('');
  await user.selectOptions(whose, 'Norge');
  await user.click(screen.getByRole('button', { name: 'Legg til: Bestemmelser' }));
  await user.type(screen.getByRole('textbox', { name: 'Bestemmelse' }), '§ 4');
  await user.click(screen.getByRole('button', { name: 'Legg til' }));
  await user.click(screen.getByRole('button', { name: 'Legg til og vis til kilden' }));
  await waitFor(() =>
    expect(stored(store, 'a')).toMatchObject({
      purposes: [{ bases: [{ law: { source: 'kommunens-forskrift', provision: '§ 4' } }] }],
    }),
  );
  expect(stored(store, 'kommunens-forskrift')).toMatchObject({ jurisdiction: 'NO' });
});

it('whose law it is is asked of law alone, and what was answered of law goes when it turns out to be a contract', async () => {
  const { user, store } = await renderIn(<Claim />, { records: [...parties, section, claim] });
  await enter(user);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Hvilket lands rett' }), 'EØS-rett');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Type' }), 'Avtale');
  expect(screen.queryByRole('combobox', { name: 'Hvilket lands rett' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Legg til og vis til kilden' }));
  await waitFor(() => expect(stored(store, 'kommunens-forskrift')).toMatchObject({ type: 'contract' }));
  expect(stored(store, 'kommunens-forskrift')).not.toHaveProperty('jurisdiction');
});

it('and as the ground of a claim', async () => {
  const { user, store } = await renderIn(<Claim />, { records: [...parties, section, claim] });
  await enter(user);
  await user.click(screen.getByRole('button', { name: 'Legg til og vis til kilden' }));
  await waitFor(() =>
    expect(stored(store, 'safe')).toMatchObject({ grounds: { all: [{ source: 'kommunens-forskrift' }] } }),
  );
});
