import { fieldsOf, kinds, type RecordOf } from '@risikobilde/core';
import { record } from '@risikobilde/core/testing';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { parties, renderIn } from '../../../testing/render-in.js';
import { useWorkbench } from '../../data/context.js';
import { MoreFields } from './more-fields.js';
import { writtenByHand } from './written-by-hand.js';

const measure = record('measure', {
  id: 'm',
  title: { nb: 'Kryptering' },
  description: { nb: 'Alt lagres kryptert.' },
  type: 'technical',
  states: [{ state: 'planned' }],
});

const Shown = () => <MoreFields of={useWorkbench().record('m') as RecordOf<'measure'>} />;
const shown = async () => {
  const rendered = await renderIn(<Shown />, { records: [...parties, measure] });
  await rendered.user.click(screen.getByText('Flere opplysninger'));
  const stored = () => rendered.store.snapshot().records.find(({ id }) => id === 'm');
  return { ...rendered, stored };
};

it('who may read a record is chosen under what its panel shows', async () => {
  const { user, stored } = await shown();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Hvem kan lese' }), 'Bare virksomheten selv');
  expect(stored()).toMatchObject({ level: 'internal' });
});

it('what the record is to a service owner is chosen first, and the rest asked for after', async () => {
  const { user, stored } = await shown();
  const offer = screen.getByText('Ansvarsdeling').nextElementSibling as HTMLElement;
  expect(within(offer).queryAllByRole('button')).toEqual([]);
  await user.selectOptions(within(offer).getByRole('combobox'), 'Dekket av plattformen');
  expect(stored()).toMatchObject({ offer: { type: 'provided' } });
  expect(within(offer).getByRole('button', { name: /Gjenstår for tjenesteeieren/ })).toBeTruthy();
});

it('of what the panels show by hand every name is a field of the kind', () => {
  for (const kind of kinds) {
    const names = new Set(fieldsOf(kind).map(({ field }) => field.name));
    expect(
      writtenByHand[kind].filter((name) => !names.has(name)),
      kind,
    ).toEqual([]);
  }
});
