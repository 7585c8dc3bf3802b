import type { PersonalData } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../../testing/render-in.js';
import { OwnKept } from './own-data.js';

const given = {
  given: '2026-01-01T00:00:00.000Z',
  givenBy: { id: 'x', name: 'X' },
  isInForce: true,
  isOffered: false,
};
const kept: PersonalData = {
  asked: '2026-11-28T09:00:00.000Z',
  person: { id: 'kari', name: 'Kari Nordmann', created: '2026-01-02T10:00:00.000Z', isHashKept: true },
  logins: [],
  roles: [{ ...given, id: '1', role: 'reader', organisation: { id: 'a', name: 'Etaten' } }],
  exceptions: [],
  shared: [{ ...given, id: '2', role: 'auditor' }],
  links: [{ made: '2026-11-01T10:00:00.000Z', until: '2026-12-01' as LocalDate }],
  notices: { address: 'kari@eksempel.no', language: 'nb', choice: 'daily', answersFor: [], kept: 3 },
  readings: [],
  feeds: [],
  invitations: [],
};
const rowOf = (name: string): HTMLElement => screen.getByRole('row', { name: new RegExp(`^${name}`) });

test('it says what is kept with the figures of whoever reads it, why, for how long and who sees it', async () => {
  await renderIn(<OwnKept kept={kept} />);
  expect(screen.getAllByRole('columnheader').map((one) => one.textContent)).toEqual([
    'Opplysninger',
    'Hva som lagres',
    'Hvorfor',
    'Hvor lenge',
    'Hvem ser det',
  ]);
  within(rowOf('Hvem du er')).getByText(
    /«Kari Nordmann», som den som ga deg den første rollen, har skrevet, .* siden 2\. januar 2026/,
  );
  within(rowOf('Roller og delinger')).getByText(/^2 roller du har eller har hatt/);
  within(rowOf('Lenker til utkast')).getByText(/^Én lenke du har laget/);
  within(rowOf('Varsler')).getByText(/^E-postadressen kari@eksempel\.no, bekreftet .* 3 varsler/);
  // Nothing is left unsaid: every cell of every row has a text.
  const cells = screen.getAllByRole('cell').map((one) => one.textContent.trim());
  expect(cells.length).toBe(9 * 4);
  expect(cells.every((one) => one !== '')).toBe(true);
});

test('without a verified address it says that there is none', async () => {
  const { address: _, ...notices } = kept.notices;
  await renderIn(<OwnKept kept={{ ...kept, notices }} />);
  expect(rowOf('Varsler').textContent).toMatch(/Ingen e-postadresse, valgene dine/);
});

test('who answers for it is said as the installation says it, and otherwise that it does not say', async () => {
  const { unmount } = await renderIn(<OwnKept kept={kept} />);
  expect(screen.queryAllByText(/^Installasjonen sier ikke hvem som er behandlingsansvarlig\./)).toHaveLength(
    1,
  );
  unmount();
  const controller = 'Etaten, personvern@eksempel.no';
  await renderIn(<OwnKept kept={{ ...kept, controller }} />);
  expect(
    screen.queryAllByText(/er den behandlingsansvarlige: Etaten, personvern@eksempel\.no$/),
  ).toHaveLength(1);
  expect(screen.queryByText(/^Installasjonen sier ikke/)).toBeNull();
});

test('what is kept is taken out as a file', async () => {
  await renderIn(<OwnKept kept={kept} />, { language: 'en' });
  const link = screen.getByRole('link', { name: 'Download what is kept about you' });
  expect([link.getAttribute('href'), link.hasAttribute('download')]).toEqual(['/api/session/kept', true]);
});
