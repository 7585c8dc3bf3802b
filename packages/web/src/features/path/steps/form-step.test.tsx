import { aWorld, entry, record } from '@risikobilde/core/testing';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { parties, renderIn } from '../../../testing/render-in.js';
import { FormStep } from './form-step.js';

const named = (nb: string) => ({ name: { nb, nn: nb, en: nb } });
const form = entry('form', {
  id: 'edpb-dpia-1.0',
  title: { nb: 'Malen' },
  version: '1.0',
  sections: [
    {
      number: '1',
      ...named('Beskrivelse'),
      parts: [
        {
          number: '1.4',
          ...named('Atferdsnormer'),
          tables: [12],
          layout: 'rows',
          asks: 'controller',
          rows: [{ each: 'assessment.codes' }],
          columns: [{ id: 'code', ...named('Norm'), fill: [{ from: 'assessment.codes.name' }] }],
        },
      ],
    },
  ],
});
const nothing = () => undefined;
const shown = (forms?: readonly string[], permitted?: readonly 'readAssessment'[]) =>
  renderIn(<FormStep part="form" onNext={nothing} onGo={nothing} onBack={nothing} />, {
    world: aWorld(form),
    records: [...parties, record('assessment', { id: 'assessment', ...(forms && { forms: [...forms] }) })],
    ...(permitted && { permitted }),
  });
const formsOf = (store: Awaited<ReturnType<typeof shown>>['store']) => {
  const head = store.snapshot().records.find(({ kind }) => kind === 'assessment');
  return head?.kind === 'assessment' ? head.forms : undefined;
};

it('the form is shown and offered, and nothing is chosen for anybody', async () => {
  const { store } = await shown();
  expect(screen.getByText(/^1\.4 Atferdsnormer/)).toBeTruthy();
  expect(screen.getByText(/har ikke valgt malen/)).toBeTruthy();
  expect(formsOf(store)).toBeUndefined();
});

it('is chosen, and left again without a trace', async () => {
  const { user, store } = await shown();
  await user.click(screen.getByRole('button', { name: 'Velg malen' }));
  expect(formsOf(store)).toEqual(['edpb-dpia-1.0']);
  await user.click(await screen.findByRole('button', { name: 'Ikke bruk malen' }));
  expect(formsOf(store)).toBeUndefined();
});

it('leaves other forms as they are', async () => {
  const { user, store } = await shown(['own-form', 'edpb-dpia-1.0']);
  await user.click(screen.getByRole('button', { name: 'Ikke bruk malen' }));
  expect(formsOf(store)).toEqual(['own-form']);
});

it('whoever may not edit reads it and is not asked to choose', async () => {
  await shown(['edpb-dpia-1.0'], ['readAssessment']);
  expect(screen.getByText(/skal fylle malen/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Ikke bruk malen' })).toBeNull();
});
