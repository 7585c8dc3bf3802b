import type { ReadLog } from '@risikobilde/api';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../../testing/render-in.js';
import { ReadLogPanel } from './read-log-panel.js';

type Reading = ReadLog['readings'][number];
const base: Reading = {
  id: '1',
  kind: 'opened',
  from: '2026-11-28T09:00:00.000Z',
  last: '2026-11-28T09:12:00.000Z',
  times: 7,
};
const byKari: Reading = { ...base, by: { id: 'kari', name: 'Kari Nordmann', isMachine: false } };
const byProgram: Reading = {
  ...base,
  id: '2',
  kind: 'published',
  what: 'PDF',
  times: 1,
  by: { id: 'm', name: 'Arkivjobben', isMachine: true },
};
const byLink: Reading = {
  ...base,
  id: '3',
  kind: 'draftPage',
  link: { id: 'l', madeBy: { id: 'ola', name: 'Ola Hansen' } },
};

/** Draws the log as the server tells it: the pages by the place that each goes on from. */
const draw = (pages: Readonly<Record<string, Partial<ReadLog>>>, language: 'nb' | 'en' = 'nb') =>
  renderIn(<ReadLogPanel />, {
    language,
    more: ({ pathname, searchParams }) => {
      if (!pathname.endsWith('/readings')) return undefined;
      const page = pages[searchParams.get('after') ?? ''];
      return page === undefined
        ? Response.json({ title: 'Borte', status: 503, detail: 'Databasen svarer ikke.' }, { status: 503 })
        : Response.json({ days: 180, readings: [], ...page });
    },
  });
const day = expect.stringMatching(/^28\. november 2026 kl\./) as string;
const said = (row: HTMLElement) =>
  [...within(row).getAllByRole('rowheader'), ...within(row).getAllByRole('cell')].map(
    (one) => one.textContent,
  );

test('who read, what and when is told by name, a program as a program and a link as whose it was', async () => {
  await draw({ '': { readings: [byKari, byProgram, byLink] } });
  const table = await screen.findByRole('table');
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((one) => one.textContent),
  ).toEqual(['Når', 'Hvem', 'Hva', 'Oppslag']);
  expect(within(table).getAllByRole('row').slice(1).map(said)).toEqual([
    [day, 'Kari Nordmann', 'Åpnet vurderingen', '7'],
    [day, 'Arkivjobben (maskinklient)', 'Tok den ut som PDF', '1'],
    [day, 'En som hadde lenken Ola Hansen laget', 'Leste utkastet som sider', '7'],
  ]);
});

test('how long it is kept is told, with who said so', async () => {
  const by = { id: 'siri', name: 'Siri Dahl' };
  await draw({ '': { days: 90, said: { at: '2026-11-20T09:00:00.000Z', by } } });
  await screen.findByText(/eldre enn 90 dager, slettes\. Det bestemte Siri Dahl 20\. november 2026/);
  await screen.findByText('Det står ingen lesing av vurderingen i loggen.');
  expect(screen.queryByRole('table')).toBeNull();
});

test('older lines are put under those that are there', async () => {
  const { user } = await draw(
    { '': { readings: [byKari], next: '1' }, '1': { readings: [byProgram] } },
    'en',
  );
  await user.click(await screen.findByRole('button', { name: 'Show older' }));
  await screen.findByText('Arkivjobben (machine client)');
  expect(screen.getAllByRole('row')).toHaveLength(3);
  expect(screen.queryByRole('button', { name: 'Show older' })).toBeNull();
});

test('a log that cannot be read says so, and not that nobody has read', async () => {
  await draw({});
  await screen.findByText(/^Leseloggen kunne ikke hentes: /);
  expect(screen.queryByText('Det står ingen lesing av vurderingen i loggen.')).toBeNull();
});
