import type { Action, OwnSteps } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { judgement, record } from '@risikobilde/core/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ExceptedOfficers } from '../../shared/components/excepted-officers.js';
import { parties, renderIn } from '../../testing/render-in.js';
import { ChecklistPanel } from './checklist-panel.js';
import { LifeCycle } from './life-cycle.js';
import { useEdition } from './use-edition.js';

const Screen = () => {
  const { cycle, items, edition } = useEdition();
  return (
    <>
      <LifeCycle cycle={cycle} />
      <ChecklistPanel items={items} edition={edition} cycle={cycle} />
    </>
  );
};
const weak = [judgement('chosen', { frequency: { level: 2 }, consequence: { level: 2 }, strength: 'weak' })];
const records = [
  ...parties,
  record('activity'),
  record('scenario', { id: 'lekkasje', title: { nb: 'Lekkasjen' }, judgements: weak }),
  record('scenario', { id: 'brann', title: { nb: 'Brannen' }, judgements: weak }),
];
const permitted: readonly Action[] = ['readAssessment', 'giveAdvice', 'acceptRisk', 'approveAssessment'];
const draw = (own?: OwnSteps['steps']) =>
  renderIn(<Screen />, { records, permitted, ...(own !== undefined && { own }) });
const links = (name: RegExp) => screen.queryAllByRole('link', { name }).map((one) => one.textContent);
const advice = 'Du har skrevet i vurderingen eller akseptert en risiko i den, så en annen må gi rådet.';
const risk =
  'Du har skrevet noe som gjelder denne risikoen, eller gitt råd som personvernombud, så en annen må akseptere den.';

test('whoever has written gets no way to give the advice, and reads why', async () => {
  await draw([{ step: 'giveAdvice' }, { step: 'approve' }]);
  await waitFor(() => expect(screen.getAllByText(advice).length).toBeGreaterThan(0));
  expect(links(/råd/i)).toEqual([]);
});

const openRisks = async ({ user }: Awaited<ReturnType<typeof draw>>) =>
  user.click(await screen.findByText(/^Risikoer mangler aksept/));

test('of two risks only the one that they wrote is kept from them', async () => {
  await openRisks(await draw([{ step: 'acceptRisk', scenario: 'lekkasje' }]));
  await waitFor(() => expect(screen.getAllByText(risk)).toHaveLength(1));
  expect(links(/Aksepter/).join()).toContain('Brannen');
  expect(links(/Aksepter/).join()).not.toContain('Lekkasjen');
  expect(screen.queryByText(advice)).toBeNull();
});

test('without logins the server is not asked, and every step is there', async () => {
  const drawn = await draw();
  await openRisks(drawn);
  await waitFor(() => expect(links(/Aksepter/)).toHaveLength(2));
  expect(drawn.server.asked.filter((one) => one.includes('own-steps'))).toEqual([]);
});

test('nobody is led to approve while the table of the life cycle says that it cannot be', async () => {
  await draw();
  await screen.findAllByRole('link', { name: /råd/i });
  expect(links(/Godkjenn/)).toEqual([]);
});

test('whoever approves reads first which officer also contributed, why, and who agreed', async () => {
  await renderIn(<ExceptedOfficers />, {
    records,
    permitted,
    own: [],
    excepted: [
      {
        name: 'Ida Moe',
        did: 'both',
        why: 'Vi er fem.',
        until: '2027-05-01' as LocalDate,
        askedBy: 'Kari Nordmann',
        agreedBy: 'Per Berg',
      },
    ],
  });
  const said = await screen.findByText(/^Ida Moe kan etter unntak være både personvernombud og bidragsyter/);
  expect(said.textContent).toContain('har både skrevet i vurderingen og gitt råd om den');
  expect(said.textContent).toContain(
    '«Vi er fem». Kari Nordmann ba om det, Per Berg sa ja, og siste dag er 1. mai 2027.',
  );
});
