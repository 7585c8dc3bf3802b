import type { Judgement, LocalDate } from '@risikobilde/core';
import { aWorld, entry } from '@risikobilde/core/testing';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderIn } from '../../testing/render-in.js';
import { QuantityEdit } from './quantity-edit.js';

const [scale] = aWorld(entry('scale')).entries.flatMap((one) => (one.kind === 'scale' ? [one] : []));
if (scale === undefined) throw new Error('no scale');

const judged: Judgement = {
  alternative: 'cloud',
  frequency: { onceInYears: [10, 100] },
  consequence: { persons: [5, 300] },
  by: 'example',
  on: '2026-01-01' as LocalDate,
  strength: 'weak',
  why: { nb: 'Fordi' },
};

const draw = async (quantity: 'frequency' | 'consequence', judgement = judged) => {
  const onSave = vi.fn<(next: Judgement) => void>();
  const { user } = await renderIn(
    <QuantityEdit
      quantity={quantity}
      scale={scale}
      judgement={judgement}
      others={[]}
      onShow={vi.fn()}
      onKeep={vi.fn()}
      onSave={onSave}
    />,
  );
  return { user, onSave };
};

test('an estimate is written as once in so many years, and what it says is told while it is typed', async () => {
  const { user, onSave } = await draw('frequency');
  expect(screen.getByRole('radio', { name: 'Én gang på … år' })).toHaveProperty('checked', true);
  const said = within(screen.getByRole('group', { name: 'Anslaget' }));
  await user.clear(said.getByRole('textbox', { name: 'Til' }));
  await user.type(said.getByRole('textbox', { name: 'Til' }), '200');
  await user.type(said.getByRole('textbox', { name: 'Midten, hvis du har en' }), '50');
  expect(
    screen.getByText(
      'I 90 av 100 tilfeller mellom én gang på 10 år og én gang på 200 år. Like ofte over som under én gang på 50 år.',
    ),
  ).toBeTruthy();
  await user.tab();
  expect(onSave.mock.lastCall?.[0].frequency).toEqual({ onceInYears: [10, 200], middle: 50 });
});

test('how often the answer lies between is chosen, and stored as the percentages under each', async () => {
  const { user, onSave } = await draw('consequence');
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Så ofte er svaret mellom dem' }),
    '80 av 100',
  );
  expect(onSave.mock.lastCall?.[0].consequence).toEqual({ persons: [5, 300], chances: [10, 90] });
  expect(screen.getByText(/^I 80 av 100 tilfeller mellom 5 personer og 300 personer\./)).toBeTruthy();
});

test('a middle outside is refused with why, and nothing is saved', async () => {
  const { user, onSave } = await draw('consequence');
  await user.type(screen.getByRole('textbox', { name: 'Midten, hvis du har en' }), '1000');
  await user.tab();
  expect(screen.getByText('Midten må ligge mellom de to andre tallene.')).toBeTruthy();
  expect(onSave).not.toHaveBeenCalled();
});

test('what is half written is called wrong only when whoever writes has left it', async () => {
  const { user } = await draw('consequence');
  const said = within(screen.getByRole('group', { name: 'Anslaget' }));
  await user.clear(said.getByRole('textbox', { name: 'Fra' }));
  await user.clear(said.getByRole('textbox', { name: 'Til' }));
  await user.type(said.getByRole('textbox', { name: 'Fra' }), '5');
  expect(screen.queryByText(/^Skriv et tall/)).toBeNull();
  await user.click(said.getByRole('textbox', { name: 'Til' }));
  expect(screen.queryByText(/^Skriv et tall/)).toBeNull();
  await user.click(document.body);
  expect(screen.getByText(/^Skriv et tall/)).toBeTruthy();
});

test('the same estimate is said in the other unit', async () => {
  const { user, onSave } = await draw('frequency');
  await user.click(screen.getByRole('radio', { name: 'Ganger i året' }));
  expect(onSave.mock.lastCall?.[0].frequency).toEqual({ perYear: [0.01, 0.1] });
});
