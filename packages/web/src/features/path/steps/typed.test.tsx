import { record } from '@risikobilde/core/testing';
import { cleanup, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { typedPlace } from '../../../shared/data/typed.js';
import { parties, renderIn } from '../../../testing/render-in.js';
import { DiscardTyped, TypedPlace } from '../use-typed.js';
import { WhereStep } from './where-step.js';
import { WhoStep } from './who-step.js';

const nothing = () => undefined;
const records = [
  ...parties,
  record('assessment', { id: 'assessment' }),
  record('engagement', { principal: 'operator', contractor: 'supplier', places: [] }),
];
const shown = async (Step: typeof WhoStep, part: 'who' | 'where', records_ = records) => {
  cleanup();
  return renderIn(
    <TypedPlace value={typedPlace('one', part)}>
      <DiscardTyped value={nothing}>
        <Step part={part} onNext={nothing} onGo={nothing} onBack={nothing} />
      </DiscardTyped>
    </TypedPlace>,
    { records: records_ },
  );
};
const dpo = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Personvernombud' });

it('what is typed in a step and not saved is there when one comes back, and it is said that it is not saved', async () => {
  const { user } = await shown(WhoStep, 'who');
  expect(screen.queryByText(/ikke lagret i vurderingen/)).toBeNull();
  await user.type(dpo(), 'Ombudet i Fjordby');
  await shown(WhoStep, 'who');
  expect(dpo().value).toBe('Ombudet i Fjordby');
  expect(screen.getByText(/ikke lagret i vurderingen/)).toBeTruthy();
});

it('is put away when it is thrown away', async () => {
  const { user } = await shown(WhoStep, 'who');
  await user.type(dpo(), 'Ombudet');
  const again = await shown(WhoStep, 'who');
  await again.user.click(screen.getByRole('button', { name: 'Forkast det' }));
  await shown(WhoStep, 'who');
  expect(dpo().value).toBe('');
});

it('the way to the transfers saves the places that are whole', async () => {
  const { user, store } = await shown(WhereStep, 'where');
  await user.selectOptions(screen.getByLabelText('Land'), 'US');
  await user.selectOptions(screen.getByLabelText('Hva som skjer der'), 'storage');
  await user.click(screen.getByRole('link', { name: /overføringene/ }));
  const held = store.snapshot().records.find(({ kind }) => kind === 'engagement');
  expect(held?.kind === 'engagement' && held.places).toEqual([{ country: 'US', what: 'storage' }]);
});
