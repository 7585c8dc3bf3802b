import type { PersonalData } from '@risikobilde/api';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../../testing/render-in.js';
import { OwnReadings } from './own-readings.js';

type Reading = PersonalData['readings'][number];
const reading: Reading = {
  kind: 'opened',
  from: '2026-11-28T09:00:00.000Z',
  last: '2026-11-28T09:12:00.000Z',
  times: 3,
  title: { nb: 'Altinn' },
};
const cells = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((one) => one.textContent),
    );

test('each line says which assessment and what one did; of one that is kept from you now the title is not told', async () => {
  const { title: _, ...gone } = reading;
  await renderIn(<OwnReadings readings={[reading, gone, { ...gone, kind: 'archive' }]} />);
  expect(cells()).toEqual([
    ['Altinn', 'Åpnet vurderingen'],
    ['En vurdering du ikke lenger kan lese', 'Åpnet vurderingen'],
    ['–', 'Lastet ned alt virksomheten eier'],
  ]);
});

test('of many the newest are shown, and it is said where the rest are', async () => {
  await renderIn(<OwnReadings readings={Array.from({ length: 31 }, () => reading)} />, { language: 'en' });
  expect(cells()).toHaveLength(30);
  screen.getByText(/^The newest 30 of 31\./);
});

test('whoever has read nothing is shown no table', async () => {
  await renderIn(<OwnReadings readings={[]} />);
  expect(screen.queryByRole('table')).toBeNull();
});
