import { record } from '@risikobilde/core/testing';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { today } from '../../shared/search-params.js';
import { parties, renderIn } from '../../testing/render-in.js';
import { AnswerForm } from './answer-form.js';

const head = record('assessment', {
  subject: { type: 'platform', name: { nb: 'Skyen' }, operator: 'operator' },
});
const section = record('section', {
  id: 'conclusion',
  slug: 'conclusion',
  role: 'conclusion',
  title: { nb: 'Konklusjon' },
});
const claims = ['safe', 'sound'].map((id) =>
  record('claim', { id, text: { nb: `Påstanden ${id}` }, section: 'conclusion' }),
);
const changes = [
  { of: { series: 'report', edition: '2026' }, about: ['safe', 'sound'] },
  { of: { terms: 'dpa', edition: '2025-09' }, about: ['safe'] },
];
const shown = () =>
  renderIn(<AnswerForm changes={changes} title="To endringer" onAnswered={() => undefined} />, {
    records: [head, ...parties, section, ...claims],
    asOf: today(),
  });

test('no answer is chosen beforehand, and pressed too early it says what is missing and stores nothing', async () => {
  const { user, store } = await shown();
  for (const radio of screen.getAllByRole('radio'))
    expect(radio instanceof HTMLInputElement && radio.checked).toBe(false);
  const before = store.snapshot().records.length;
  await user.click(screen.getByRole('button', { name: 'Lagre svaret' }));
  expect(screen.getByText('Velg et svar.')).toBeDefined();
  expect(screen.getByText('Skriv en begrunnelse før du lagrer.')).toBeDefined();
  expect(store.snapshot().records).toHaveLength(before);
});

test('several changes get one answer each with the same reason, for the records that it applies to', async () => {
  const { user, store } = await shown();
  await user.click(screen.getByRole('radio', { name: /Uendret/ }));
  await user.click(screen.getByRole('checkbox', { name: 'Påstanden safe' }));
  await user.type(screen.getByRole('textbox'), 'Gjelder ikke oss');
  await user.click(screen.getByRole('button', { name: 'Lagre svaret' }));
  const answers = store.snapshot().records.filter(({ kind }) => kind === 'consideration');
  expect(answers).toMatchObject([
    { of: { series: 'report' }, about: ['sound'], result: 'unchanged', because: { nb: 'Gjelder ikke oss' } },
  ]);
});
