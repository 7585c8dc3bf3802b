import { aWorld, entry, record } from '@risikobilde/core/testing';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { parties, renderIn } from '../../testing/render-in.js';
import { FormPanel } from './form-panel.js';

const named = (nb: string, official: string) => ({ name: { nb, nn: nb }, official });
const form = entry('form', {
  id: 'edpb-dpia-1.0',
  title: { nb: 'Malen' },
  version: '1.0',
  lists: [{ id: 'yesNo', title: { nb: 'Svar' }, options: [{ id: 'no', ...named('Nei', 'No') }] }],
  sections: [
    {
      number: '1',
      ...named('Beskrivelse', 'Description'),
      parts: [
        {
          number: '1.1.b',
          ...named('Formål', 'Purposes'),
          tables: [7],
          layout: 'rows',
          asks: 'controller',
          rows: [{ each: 'activity' }],
          columns: [
            { id: 'name', ...named('Navn', 'Name'), fill: [{ from: 'activity.title' }] },
            { id: 'retention', ...named('Lagringstid', 'Retention'), fill: [{ from: 'activity.retention' }] },
          ],
        },
        {
          number: '1.4',
          ...named('Atferdsnormer', 'Codes'),
          tables: [12],
          layout: 'rows',
          asks: 'controller',
          rows: [{ each: 'assessment.codes' }],
          columns: [{ id: 'code', ...named('Norm', 'Code'), fill: [{ from: 'assessment.codes.name' }] }],
        },
      ],
    },
  ],
});
const activity = record('activity', { id: 'inbox', title: { nb: 'Innboks' } });
const shown = () => renderIn(<FormPanel />, { world: aWorld(form), records: [...parties, activity] });
const part = (name: RegExp) => screen.getByText(name).closest('details') as HTMLElement;

it('counts what has an answer, and says of each part what is missing', async () => {
  await shown();
  expect(screen.getByRole('status').textContent).toBe('1 av 3 felter har svar.');
  expect(within(part(/^1\.1\.b Formål/)).getByText('Ett felt mangler')).toBeTruthy();
});

it('leads from an answer to the record that holds it, and from what is missing to where it is written', async () => {
  const { user } = await shown();
  await user.click(screen.getByText(/^1\.1\.b Formål/));
  const links = within(part(/^1\.1\.b Formål/)).getAllByRole('link', { name: 'Innboks' });
  expect(links.map((link) => link.getAttribute('href')?.split('#')[1])).toEqual(['inbox', 'inbox']);
  expect(
    within(part(/^1\.1\.b Formål/)).getByText(/Ikke oppgitt: Lagringstid\. Spør den behandlingsansvarlige\./),
  ).toBeTruthy();
});

it('what does not apply is saved with why and with nothing less, and is an answer then', async () => {
  const { user, store } = await shown();
  await user.click(screen.getByText(/^1\.4 Atferdsnormer/));
  await user.click(within(part(/^1\.4 Atferdsnormer/)).getByRole('button', { name: 'Ikke aktuelt …' }));
  const save = () => within(part(/^1\.4 Atferdsnormer/)).getByRole('button', { name: 'Lagre' });
  expect(save().hasAttribute('disabled')).toBe(true);
  await user.type(screen.getByLabelText('Hvorfor det ikke er aktuelt'), 'Ingen norm gjelder.');
  await user.click(save());
  expect(store.snapshot().records.find(({ kind }) => kind === 'assessment')).toMatchObject({
    none: [{ field: 'edpb-dpia-1.0:1.4', why: { nb: 'Ingen norm gjelder.' } }],
  });
  expect(await screen.findByText('Ikke aktuelt. Ingen norm gjelder.')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('2 av 3 felter har svar.');
});

it('whoever may not edit is not asked for reasons', async () => {
  const { user } = await renderIn(<FormPanel />, {
    world: aWorld(form),
    records: [...parties, activity],
    permitted: ['readAssessment'],
  });
  await user.click(screen.getByText(/^1\.4 Atferdsnormer/));
  expect(within(part(/^1\.4 Atferdsnormer/)).queryByRole('button')).toBeNull();
});

it('shows only what is missing when that is asked for', async () => {
  const { user } = await shown();
  await user.click(screen.getByText(/^1\.1\.b Formål/));
  expect(within(part(/^1\.1\.b Formål/)).getByText('Navn')).toBeTruthy();
  await user.click(screen.getByLabelText('Vis bare det som mangler'));
  expect(within(part(/^1\.1\.b Formål/)).queryByText('Navn')).toBeNull();
});
