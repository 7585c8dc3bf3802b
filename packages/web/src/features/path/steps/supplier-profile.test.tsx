import { aWorld, entry, record } from '@risikobilde/core/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { parties, renderIn } from '../../../testing/render-in.js';
import { SuppliersStep } from './suppliers-step.js';
import { WhereStep } from './where-step.js';

const nothing = () => undefined;
const named = (nb: string) => ({ nb, nn: nb, en: nb });
const fact = { cite: { title: 'Kilden' }, verification: 'S' } as const;
const world = aWorld(
  entry('adequacy', { id: 'dpf', name: named('Rammeverket') }),
  entry('terms', {
    id: 'vilkar',
    title: named('Vilkårene'),
    editions: [{ id: '2024', date: '2024-01-01', clauses: [], ...fact }],
  }),
  entry('supplierProfile', {
    id: 'supplier-sky',
    supplier: 'Sky',
    entities: [
      { id: 'eea', name: 'Sky Ireland', country: 'IE', owner: { entity: 'top', ...fact }, ...fact },
      { id: 'top', name: 'Sky Inc.', country: 'US', ...fact },
      { id: 'lost', name: 'Sky Ukjent', ...fact },
    ],
    certifications: [{ of: 'top', scheme: 'dpf', status: 'certified', on: '2024-04-15', ...fact }],
    regions: [
      { id: 'north', name: 'Sky Nord', country: 'NO', ...fact },
      { id: 'ch', country: 'CH', ...fact },
    ],
    terms: ['vilkar'],
  }),
);
const head = record('assessment', {
  id: 'assessment',
  alternatives: [{ id: 'planned', name: named('Planlagt'), role: 'chosen' }],
});
const activity = record('activity', { id: 'behandling' });
const shown = (records: readonly object[] = []) =>
  renderIn(
    <>
      <SuppliersStep part="suppliers" onNext={nothing} onGo={nothing} />
      <WhereStep part="where" onNext={nothing} onGo={nothing} />
    </>,
    { records: [...parties, head, activity, ...(records as never[])], world },
  );
type Shown = Awaited<ReturnType<typeof shown>>;
const held = ({ store }: Shown, kind: string) => store.snapshot().records.filter((one) => one.kind === kind);
const saveIn = async ({ user }: Shown, nth: number) =>
  user.click(screen.getAllByRole('button', { name: 'Lagre og gå videre' })[nth] ?? expect.fail());

it('what the profile knows is filled in with its owner, terms and certification, and is not asked', async () => {
  const view = await shown();
  const { user } = view;
  expect(screen.queryByRole('checkbox', { name: 'Sky Inc.' })).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Sky Ireland' }));
  const item = within(screen.getByRole('region', { name: 'Sky Ireland' }));
  expect(item.queryByLabelText('Land')).toBeNull();
  expect(item.queryByLabelText('Type')).toBeNull();
  expect(item.getByText(/Fra leverandørprofilen for Sky/)).toBeTruthy();
  expect(item.getByText(/Rammeverket, sett 15\. april 2024/)).toBeTruthy();
  expect(item.getByText(/dere må finne ut:.*Løfter og unntak/)).toBeTruthy();
  await user.type(item.getByRole('textbox', { name: /Hva gjør leverandøren/ }), 'Drift');
  // What no profile can know has no answer beforehand.
  expect(item.queryAllByRole('radio', { checked: true })).toEqual([]);
  const group = (name: RegExp) => within(item.getByRole('group', { name }));
  await user.click(group(/skriftlig/).getByRole('radio', { name: 'Ja' }));
  await user.click(group(/utenfor EØS/).getByRole('radio', { name: 'Nei' }));
  await saveIn(view, 0);
  await waitFor(() => expect(held(view, 'engagement')).toHaveLength(1));
  const made = held(view, 'party').filter((one) => 'profile' in one);
  expect(made).toMatchObject([
    {
      country: 'US',
      certifications: [{ scheme: 'dpf', lastChecked: '2024-04-15', source: { title: 'Kilden' } }],
    },
    { country: 'IE', parent: made[0]?.id, profile: { of: 'supplier-sky', entity: 'eea' } },
  ]);
  expect(held(view, 'engagement')).toMatchObject([
    { terms: [{ terms: 'vilkar', edition: '2024' }], places: [] },
  ]);
});

it('the country of a company is asked where its profile does not know it', async () => {
  const { user } = await shown();
  await user.click(screen.getByRole('checkbox', { name: 'Sky Ukjent' }));
  expect(within(screen.getByRole('region', { name: 'Sky Ukjent' })).getByLabelText('Land')).toBeTruthy();
});

it('a place is taken in one press, and what happens there is asked', async () => {
  const view = await shown([
    record('party', {
      id: 'sky',
      name: named('Sky Ireland'),
      country: 'IE',
      profile: { of: 'supplier-sky', entity: 'eea' },
    }),
    record('engagement', {
      id: 'avtale',
      principal: 'operator',
      contractor: 'sky',
      activities: ['behandling'],
      places: [],
    }),
  ]);
  const { user } = view;
  const offers = () => within(screen.getByRole('region', { name: 'Sky Ireland' }));
  await user.click(offers().getByRole('button', { name: 'Sky Nord (Norge)' }));
  expect(offers().queryByRole('button', { name: 'Sky Nord (Norge)' })).toBeNull();
  await user.click(offers().getByRole('button', { name: 'Sveits' }));
  const rows = offers().getAllByRole('group');
  expect(rows.map((row) => within(row).getByLabelText<HTMLSelectElement>(/Hva som skjer/).value)).toEqual([
    '',
    '',
  ]);
  for (const row of rows) await user.selectOptions(within(row).getByLabelText(/Hva som skjer/), 'storage');
  await saveIn(view, 1);
  await waitFor(() =>
    expect(held(view, 'engagement')).toMatchObject([
      {
        places: [
          { country: 'NO', what: 'storage', text: named('Sky Nord') },
          { country: 'CH', what: 'storage' },
        ],
      },
    ]),
  );
});
