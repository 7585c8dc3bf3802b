import { aWorld, edition, entry, record } from '@risikobilde/core/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { parties, renderIn } from '../../../testing/render-in.js';
import { PartyFields } from '../party-fields.js';
import { InstrumentOffers } from './instrument-offers.js';
import { ProfilePage } from './profile-page.js';
import { TermsMatrix } from './terms-matrix.js';
import { UseProfileForm } from './use-profile-form.js';

const named = (nb: string) => ({ nb, nn: nb, en: nb });
const fact = { cite: { title: 'Kilden' }, verification: 'S' } as const;
const clause = (anchor: string, says: string) => ({ anchor, title: named(anchor), text: named(says) });
const terms = entry('terms', {
  id: 'vilkar',
  title: named('Vilkårene'),
  editions: [
    edition('1', '2023-01-01', { clauses: [clause('revisjon', 'A')] }),
    edition('2', '2024-01-01', { clauses: [clause('revisjon', 'B'), clause('bytte', 'C')] }),
    edition('3', '2024-02-01', {
      clauses: [clause('revisjon', 'B'), clause('bytte', 'C')],
      verification: 'K',
    }),
  ] as never,
});
const profile = entry('supplierProfile', {
  id: 'supplier-sky',
  supplier: 'Sky',
  entities: [
    { id: 'eea', name: 'Sky Ireland', country: 'IE', owner: { entity: 'top', ...fact }, ...fact },
    { id: 'top', name: 'Sky Inc.', country: 'US', ...fact },
  ],
  certifications: [{ of: 'top', scheme: 'dpf', status: 'stated', ...fact }],
  terms: ['vilkar'],
  transfers: [{ id: 'bcr', article: '47', name: named('Bindende regler'), ...fact }],
  commitments: [
    {
      id: 'boundary',
      text: named('Alt blir i EU'),
      exceptions: [{ text: named('Logger'), ...fact }],
      ...fact,
    },
  ],
  incidents: [
    { date: '2019-01-01', text: named('Nede i fjor'), ...fact },
    { date: '2999-01-01', text: named('Ikke skjedd ennå'), ...fact },
  ],
});
const world = aWorld(terms, profile);
const engaged = record('engagement', {
  id: 'avtale',
  principal: 'operator',
  contractor: 'supplier',
  terms: [{ terms: 'vilkar', edition: '2' }],
});
const own = record('party', {
  id: 'sky',
  name: named('Sky Ireland'),
  country: 'NL',
  profile: { of: 'supplier-sky', entity: 'eea' },
});
const activity = record('activity', { id: 'behandling', title: named('Drift') });

it('a profile says whose law may reach the data, and what was not found, with a source for each fact', async () => {
  await renderIn(<ProfilePage profile={profile} />, { records: parties, world });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
    'Sky: Lovgivningen i USA kan nå opplysningene.',
  );
  const of = (name: string) => within(screen.getByRole('region', { name }));
  expect(of('Steder').getByText('Ikke funnet')).toBeTruthy();
  expect(of('Løfter og unntak fra dem').getByText('Unntak:')).toBeTruthy();
  expect(of('Hendelser').queryByText(/Ikke skjedd/)).toBeNull();
  expect(of('Ikke funnet').getByText('Krav om data fra myndigheter:')).toBeTruthy();
  // A claim of its own is not the register.
  expect(screen.getByText(/registeret er ikke lest/)).toBeTruthy();
});

it('terms by edition tell new, changed and not read apart, and which were assessed', async () => {
  await renderIn(<TermsMatrix terms="vilkar" />, { records: [...parties, engaged], world });
  const cells = screen.getAllByRole('cell').map((cell) => cell.dataset['cell']);
  expect(cells).toEqual(['added', 'changed', 'unread', 'none', 'added', 'unread']);
  expect(screen.getAllByRole('columnheader').map(({ className }) => className === 'assessed')).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it('is engaged in one edit, and nothing that only the contract knows is chosen beforehand', async () => {
  const { user, store } = await renderIn(<UseProfileForm profile={profile} />, {
    records: [...parties, activity],
    world,
  });
  expect(screen.getByText(/Fra leverandørprofilen for Sky/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Legg til databehandlerforholdet' }));
  expect(screen.getByRole('alert').textContent).toContain('Skriftlig');
  await user.type(screen.getByRole('textbox', { name: 'Tittel' }), 'Avtalen');
  await user.click(screen.getByRole('radio', { name: 'Nei' }));
  await user.click(screen.getByRole('button', { name: 'Legg til databehandlerforholdet' }));
  const made = () => store.snapshot().records.filter((one) => 'profile' in one || one.kind === 'engagement');
  await waitFor(() => expect(made()).toHaveLength(3));
  expect(made()).toMatchObject([
    { country: 'US' },
    { country: 'IE', parent: 'sky-inc' },
    { contract: { inWriting: false }, activities: ['behandling'], terms: [{ edition: '3' }] },
  ]);
  expect(made().some((one) => one.kind === 'party' && one.certifications !== undefined)).toBe(false);
});

it('a party says what of it is as the profile says, and what is not', async () => {
  await renderIn(<PartyFields party={own} />, { records: [...parties, own], world });
  expect(screen.getByText(/Leverandørprofilen sier: Irland/)).toBeTruthy();
  expect(screen.getByText(/Leverandørprofilen sier: Sky Inc\./)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Leverandørprofilen for Sky' })).toBeTruthy();
});

it('a company written in by hand takes from the profile of its name what it lacks, and keeps what it says', async () => {
  const bare = record('party', { id: 'bare', name: named('Sky Ireland'), country: 'NL' });
  const { user, store } = await renderIn(<PartyFields party={bare} />, {
    records: [...parties, bare],
    world,
  });
  await user.click(screen.getByRole('button', { name: 'Fyll inn fra leverandørprofilen for Sky' }));
  await waitFor(() =>
    expect(store.snapshot().records.find(({ id }) => id === 'bare')).toMatchObject({
      country: 'NL',
      profile: { of: 'supplier-sky', entity: 'eea' },
    }),
  );
});

it('an instrument that the profile names becomes a ground when somebody takes it', async () => {
  const transfer = record('transfer', {
    id: 'ut',
    exporter: 'operator',
    importer: 'sky',
    activities: ['behandling'],
  });
  const { user, store } = await renderIn(<InstrumentOffers transfer={transfer} />, {
    records: [...parties, activity, own, transfer],
    world,
  });
  const grounds = () => {
    const held = store.snapshot().records.find(({ id }) => id === 'ut');
    return held?.kind === 'transfer' ? held.grounds : undefined;
  };
  expect(grounds()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Legg til grunnlaget: Bindende regler' }));
  await waitFor(() =>
    expect(grounds()).toMatchObject([{ article: '47', instrument: { name: named('Bindende regler') } }]),
  );
});
