import { aWorld, entry, record } from '@risikobilde/core/testing';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { parties, renderIn } from '../../../testing/render-in.js';
import { RightsStep } from './rights-step.js';

const nothing = () => undefined;
const named = (nb: string) => ({ nb, nn: nb, en: nb });
const row = (article: string, e: 'exists' | 'limited' | 'overridable') => ({
  article,
  name: named(`Rett ${article}`),
  bases: { a: e, b: e, c: e, d: e, e, f: e },
  why: named('Fordi'),
  timeLimit: named('En måned'),
});
const world = aWorld(
  entry('rightsByBasis', { rows: [row('15', 'exists'), row('17', 'limited'), row('21', 'overridable')] }),
);
const records = [
  ...parties,
  record('assessment', { id: 'assessment' }),
  record('activity', { purposes: [{ text: named('Timebestilling'), bases: [{ article: '6(1)(e)' }] }] }),
];

it('one press answers what the law says on the basis, and leaves how it is met to the writer', async () => {
  const { user, store } = await renderIn(<RightsStep part="rights" onNext={nothing} onGo={nothing} />, {
    records,
    world,
  });
  await user.click(screen.getByRole('button', { name: /^Svar som loven sier/ }));
  const right = (article: string) =>
    within(screen.getByRole('region', { name: new RegExp(`${article}: Rett`) }));
  const says = (article: string) =>
    right(article).getByLabelText<HTMLSelectElement>('Hva gjelder hos dere?').value;
  expect([says('15'), says('17'), says('21')]).toEqual(['exists', 'mayBeOverridden', 'mayBeOverridden']);
  for (const article of ['15', '17', '21'])
    expect(right(article).getByRole<HTMLTextAreaElement>('textbox', { name: 'Hvordan?' }).value).toBe('');
  expect(right('17').getByRole('option', { name: /med begrensninger/ })).toBeTruthy();
  // Nothing is kept before how is said.
  await user.click(screen.getByRole('button', { name: 'Lagre og gå videre' }));
  expect(screen.getByRole('alert').textContent).toContain('Hvordan?');
  expect(store.snapshot().records.filter(({ kind }) => kind === 'right')).toEqual([]);
});
