import { judgement, record } from '@risikobilde/core/testing';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { parties, renderIn } from '../../testing/render-in.js';
import { ChecklistPanel } from './checklist-panel.js';
import { AdvicePanel } from './decisions/advice-panel.js';
import { DecisionsPanel } from './decisions/decisions-panel.js';
import { LifeCycle } from './life-cycle.js';
import { StepsRow } from './steps-row.js';
import { useEdition } from './use-edition.js';

// The same records in both modes: without logins nobody knows who gives what, and all of it counts.

const Screen = () => {
  const { cycle, items, edition, approval } = useEdition();
  return (
    <>
      <StepsRow items={items} approval={approval} isOut={false} />
      <LifeCycle cycle={cycle} />
      <ChecklistPanel items={items} edition={edition} cycle={cycle} />
      <AdvicePanel />
      <DecisionsPanel />
    </>
  );
};
const weak = [judgement('chosen', { frequency: { level: 2 }, consequence: { level: 2 }, strength: 'weak' })];
const records = [
  // Of an authority the officer's advice is asked for, whoever is designated.
  ...parties.map((one) => (one.id === 'operator' ? { ...one, type: 'authority' as const } : one)),
  record('activity'),
  record('scenario', { id: 'lekkasje', title: { nb: 'Lekkasjen' }, judgements: weak }),
  record('advice', { id: 'rad', by: { nb: 'Ombudet' } }),
  // Of a risk that was judged anew after it, an acceptance is none.
  record('decision', { id: 'aksept', scenario: 'lekkasje', by: { nb: 'Eieren' }, on: '2024-02-01' }),
];
const cameWithFiles = ['rad', 'aksept'];

test.each([
  [
    'nb',
    'Livsløp: utkast',
    /^Rådet fra Ombudet .* fulgte med filene.*teller ikke/,
    /^Én aksept av risiko fulgte med filene/,
    'fulgte med filene, ikke gitt her',
  ],
  [
    'nn',
    'Livsløp: utkast',
    /^Rådet frå Ombudet .* følgde med filene.*tel ikkje/,
    /^Éin aksept av risiko følgde med filene/,
    'følgde med filene, ikkje gitt her',
  ],
  [
    'en',
    'Life cycle: draft',
    /^The advice from Ombudet .* came with the files.*does not count/,
    /^One acceptance of risk came with the files/,
    'came with the files, not given here',
  ],
] as const)(
  'with logins, what only came with files is read, counts for nothing, and it is said what to do (%s)',
  async (language, stage, advice, acceptance, note) => {
    await renderIn(<Screen />, { records, language, notGivenHere: cameWithFiles });
    expect((await screen.findAllByRole('heading', { name: stage })).length).toBe(1);
    expect(screen.getAllByText(advice).length).toBeGreaterThan(0);
    expect(screen.getAllByText(acceptance)).toHaveLength(1);
    expect(screen.getAllByText(note, { exact: false })).toHaveLength(2);
  },
);

test('with logins, the edition waits for the advice and for the acceptance, and no step is shown as done by who signed elsewhere', async () => {
  await renderIn(<Screen />, { records, notGivenHere: cameWithFiles });
  await screen.findByText('Råd fra personvernombudet mangler');
  expect(screen.getByText('Risikoer mangler aksept fra risikoeier')).toBeTruthy();
  expect(screen.queryByText('Ingen risiko mangler aksept')).toBeNull();
  expect(screen.queryByText(/^Eieren, /)).toBeNull();
  expect(screen.queryByText(/^Ombudet, /)).toBeNull();
});

test('without logins the same records count, and nothing is said of files', async () => {
  await renderIn(<Screen />, { records });
  await screen.findByRole('heading', { name: 'Livsløp: risiko akseptert' });
  expect(screen.queryByText(/filene/)).toBeNull();
  expect(screen.queryByText('Råd fra personvernombudet mangler')).toBeNull();
  expect(screen.getByText('Ingen risiko mangler aksept')).toBeTruthy();
  expect(screen.getByText(/^Eieren, /)).toBeTruthy();
});

test('with logins, what was given here counts beside what came with the files', async () => {
  const here = record('advice', { id: 'rad-her', by: { nb: 'Ombudet her' } });
  await renderIn(<Screen />, { records: [...records, here], notGivenHere: cameWithFiles });
  await screen.findByRole('heading', { name: 'Livsløp: råd gitt' });
  expect(screen.queryByText(/^Rådet fra Ombudet/)).toBeNull();
  expect(screen.getByText(/^Ombudet her, /)).toBeTruthy();
});
