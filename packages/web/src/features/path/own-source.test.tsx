import { record } from '@risikobilde/core/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { parties, renderIn } from '../../testing/render-in.js';
import { ScenariosStep } from './steps/scenarios-step.js';
import { SuppliersStep } from './steps/suppliers-step.js';
import { WhyStep } from './steps/why-step.js';

const nothing = () => undefined;
const named = (nb: string) => ({ nb, nn: nb, en: nb });
const head = record('assessment', {
  id: 'assessment',
  alternatives: [{ id: 'planned', name: named('Planlagt'), role: 'chosen' }],
});
const activity = record('activity', {
  id: 'behandling',
  data: [],
  purposes: [{ text: named('Journal'), bases: [{ article: '6(1)(c)' }] }],
});
const shown = (Step: typeof WhyStep, part: 'why' | 'suppliers' | 'scenarios', more = [activity]) =>
  renderIn(<Step part={part} onNext={nothing} onGo={nothing} />, {
    records: [...parties, head, ...more],
  });
type Shown = Awaited<ReturnType<typeof shown>>;
const held = ({ store }: Shown, kind: string) =>
  store.snapshot().records.find((one) => one.kind === kind) as Readonly<Record<string, never>> | undefined;
const enter = async ({ user }: Shown, opener: RegExp, name: string, type: string) => {
  await user.click(screen.getByRole('button', { name: opener }));
  const panel = within(screen.getByRole('dialog'));
  await user.type(panel.getByRole('textbox', { name: /^Navn/ }), name);
  await user.selectOptions(panel.getByLabelText('Type'), type);
  return panel;
};

it('law that is not in the list is entered with its provision, and is chosen when one comes back', async () => {
  const view = await shown(WhyStep, 'why');
  const { user } = view;
  const panel = await enter(view, /^Legg inn en lov/, 'Helseberedskapsloven', 'act');
  await user.selectOptions(panel.getByLabelText('Hvor sikker opplysningen er'), 'P');
  // Without a provision there is nothing to choose: it is asked for, and nothing is made.
  await user.click(panel.getByRole('button', { name: 'Legg inn og velg' }));
  expect(panel.getByRole('alert').textContent).toContain('Bestemmelse');
  expect(held(view, 'ownSource')).toBeUndefined();
  // Whose law it is has no answer beforehand, and none is needed to enter it.
  const whose = panel.getByLabelText<HTMLSelectElement>('Hvilket lands rett');
  expect(whose.value).toBe('');
  await user.selectOptions(whose, 'NO');
  await user.type(panel.getByRole('textbox', { name: /^Bestemmelse/ }), '§ 2-1');
  await user.click(panel.getByRole('button', { name: 'Legg inn og velg' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const law = within(screen.getByRole('group', { name: 'Hvilken lov gir grunnlaget?' }));
  await waitFor(() =>
    expect(law.getByRole<HTMLInputElement>('radio', { name: 'Helseberedskapsloven § 2-1' }).checked).toBe(
      true,
    ),
  );
  await user.click(screen.getByRole('button', { name: 'Lagre og gå videre' }));
  expect(held(view, 'ownSource')).toMatchObject({ jurisdiction: 'NO' });
  expect(held(view, 'activity')).toMatchObject({
    purposes: [{ bases: [{ law: { source: 'helseberedskapsloven', provision: '§ 2-1' } }] }],
  });
});

it('the contract of a supplier is entered as a source, and the engagement rests on it', async () => {
  const view = await shown(SuppliersStep, 'suppliers');
  const { user } = view;
  await user.click(screen.getByRole('button', { name: /som ikke står her/ }));
  await user.type(screen.getByRole('textbox', { name: 'Navn' }), 'Driftsselskapet');
  await user.selectOptions(screen.getByLabelText('Type'), 'company');
  await user.selectOptions(screen.getByLabelText('Land'), 'NO');
  await user.type(screen.getByRole('textbox', { name: /Hva gjør leverandøren/ }), 'Drift');
  const panel = await enter(view, /^Legg inn avtalen/, 'Driftsavtalen', 'contract');
  await user.selectOptions(panel.getByLabelText('Hvor sikker opplysningen er'), 'P');
  await user.click(panel.getByRole('button', { name: 'Legg inn og velg' }));
  const source = await screen.findByLabelText<HTMLSelectElement>(/Hvilken kilde er avtalen/);
  await waitFor(() => expect(source.value).toBe('driftsavtalen'));
  for (const label of [/skriftlig databehandleravtale/, /utenfor EØS/])
    await user.click(within(screen.getByRole('group', { name: label })).getByRole('radio', { name: 'Ja' }));
  await user.click(screen.getByRole('button', { name: 'Lagre og gå videre' }));
  expect(held(view, 'engagement')).toMatchObject({ contract: { source: 'driftsavtalen' } });
});

it('not knowing how many are hit is an answer: the scenario is there, not judged, and the point stays open', async () => {
  const scenario = record('scenario', { id: 'brudd', title: named('Brudd'), judgements: [] });
  const view = await shown(ScenariosStep, 'scenarios', [activity, scenario] as never);
  const { user } = view;
  await user.selectOptions(screen.getByLabelText('Hvor mange rammes?'), 'unknown');
  expect(screen.getByText(/ikke vurdert, og vises slik/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Lagre og gå videre' }));
  expect(held(view, 'scenario')).toMatchObject({ judgements: [] });
  expect(held(view, 'assessment')).toMatchObject({
    clarifications: [{ question: 'levels', answer: 'unknown' }],
  });
});
