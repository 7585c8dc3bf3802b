import { record } from '@risikobilde/core/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { parties, renderIn } from '../../../testing/render-in.js';
import { NewRecord } from './new-record.js';

const form = async () =>
  await renderIn(
    <NewRecord
      kind="engagement"
      names={['contractor', 'principal', 'contract', 'activities']}
      orNew={['contractor']}
      except={({ contractor = '', principal = '' }) => ({ contractor: [principal], principal: [contractor] })}
      title="Nytt databehandlerforhold"
      add="Legg til"
      stem="forhold"
    />,
    { records: [...parties, record('activity', { id: 'a', title: { nb: 'Søknader' } })] },
  );
const choose = (name: string) => screen.getByRole('combobox', { name });
const offered = (name: string) =>
  within(choose(name))
    .getAllByRole('option')
    .map((option) => option.textContent);

describe('a record that a new one refers to', () => {
  it('is one of those that are there, and not the one at the other end', async () => {
    const { user } = await form();
    await user.selectOptions(choose('Oppdragsgiver'), 'Digitaliseringsdirektoratet');
    expect(offered('Oppdragstaker')).toEqual(['Velg', 'Skyleverandøren', 'Ny: virksomhet']);
  });

  it('may be made in the same edit, when it has what it must have', async () => {
    const { user, store, server } = await form();
    await user.selectOptions(choose('Oppdragstaker'), 'Ny: virksomhet');
    const made = within(screen.getByRole('group', { name: 'Ny: virksomhet' }));
    expect(made.getAllByRole('textbox')).toHaveLength(1);
    expect(made.getAllByRole('combobox')).toHaveLength(2);
    await user.type(made.getByRole('textbox', { name: 'Navn' }), 'Supplier');
    await user.selectOptions(choose('Oppdragsgiver'), 'Digitaliseringsdirektoratet');
    await user.type(screen.getByRole('textbox', { name: 'Tittel' }), 'Avtalen');
    await user.selectOptions(choose('Skriftlig'), 'Ja');
    await user.click(screen.getByRole('checkbox', { name: 'Søknader' }));
    await user.click(screen.getByRole('button', { name: 'Legg til' }));
    expect(screen.getByRole('alert').textContent).toBe('Mangler: Oppdragstaker.');
    await user.selectOptions(made.getByRole('combobox', { name: 'Type' }), 'Selskap');
    await user.selectOptions(made.getByRole('combobox', { name: 'Land' }), 'Irland');
    await user.click(screen.getByRole('button', { name: 'Legg til' }));
    const { records } = store.snapshot();
    // The id that its name would give is another's.
    expect(records.find(({ id }) => id === 'supplier-2')).toMatchObject({
      kind: 'party',
      level: 'public',
      name: { nb: 'Supplier' },
      type: 'company',
      country: 'IE',
    });
    expect(records.find(({ kind }) => kind === 'engagement')).toMatchObject({
      id: 'forhold',
      contractor: 'supplier-2',
      principal: 'operator',
      contract: { title: { nb: 'Avtalen' }, inWriting: true },
      terms: [],
    });
    await waitFor(() => expect(server.stored).toHaveLength(1));
  });
});
