import { record } from '@risikobilde/core/testing';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { parties, renderIn } from '../../../testing/render-in.js';
import { NewDecisionForm } from './new-decision-form.js';

const scenario = record('scenario', { id: 'r', title: { nb: 'Uvedkommende leser' } });

const asked = () => [
  ...screen.queryAllByRole('combobox').map((one) => one.closest('div')?.querySelector('label')?.textContent),
  ...screen.queryAllByRole('textbox').map((one) => one.closest('div')?.querySelector('label')?.textContent),
];

describe('a new decision', () => {
  it.each([
    ['Aksept av risiko', ['Type', 'Scenario', 'Alternativ', 'Besluttet av', 'Begrunnelse']],
    ['Godkjenning', ['Type', 'Besluttet av', 'Begrunnelse']],
    [
      'Forhåndsdrøfting (artikkel 36)',
      ['Type', 'Forhåndsdrøfting er nødvendig', 'Scenario', 'Besluttet av', 'Begrunnelse'],
    ],
    ['Svar på funn', ['Type', 'Funn', 'Besluttet av', 'Begrunnelse']],
  ])('%s is asked for what it is about', async (type, fields) => {
    const { user } = await renderIn(<NewDecisionForm />, { records: [...parties, scenario] });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Type' }), type);
    expect(asked()).toEqual(fields);
  });

  it('is about what belongs to its type, whatever was chosen before', async () => {
    const { user, store } = await renderIn(<NewDecisionForm />, { records: [...parties, scenario] });
    const type = screen.getByRole('combobox', { name: 'Type' });
    await user.selectOptions(type, 'Aksept av risiko');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Scenario' }), 'Uvedkommende leser');
    await user.selectOptions(type, 'Forhåndsdrøfting (artikkel 36)');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Scenario' }), '');
    await user.type(screen.getByRole('textbox', { name: 'Besluttet av' }), 'Direktøren');
    await user.type(screen.getByRole('textbox', { name: 'Begrunnelse' }), 'Høy risiko');
    const add = screen.getByRole('button', { name: 'Legg til beslutningen' });
    await user.click(add);
    expect(screen.getByRole('alert').textContent).toBe('Mangler: Forhåndsdrøfting er nødvendig.');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Forhåndsdrøfting er nødvendig' }), 'Nei');
    await user.click(add);
    const made = store.snapshot().records.find(({ kind }) => kind === 'decision');
    expect(made).toMatchObject({ type: 'priorConsultation', needed: false, by: { nb: 'Direktøren' } });
    expect(made).not.toHaveProperty('scenario');
    expect(made).not.toHaveProperty('alternative');
  });
});
