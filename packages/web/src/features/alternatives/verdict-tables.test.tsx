import { anAssessment, aWorld, entry, judgement, record, testDay } from '@risikobilde/core/testing';
import { evaluateRisk } from '@risikobilde/core/risk';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../../testing/render-in.js';
import { VerdictTables } from './verdict-tables.js';

const head = record('assessment', {
  alternatives: [
    { id: 'old', role: 'baseline', name: { nb: 'Gammel' } },
    { id: 'new', role: 'chosen', name: { nb: 'Ny' } },
  ],
});
const scenario = (id: string, severity: 'negligible' | 'significant', old: number, now: number) =>
  record('scenario', {
    id,
    title: { nb: id },
    harm: { chain: { nb: 'x' }, kinds: ['rights'], severity },
    judgements: (
      [
        ['old', old],
        ['new', now],
      ] as const
    ).map(([alternative, perYear]) =>
      judgement(alternative, {
        frequency: { perYear: [perYear, perYear] },
        consequence: { persons: [100, 100] },
      }),
    ),
  });
const world = aWorld(entry('scale'));
const records = [head, scenario('outage', 'negligible', 10, 5), scenario('cut-off', 'significant', 1, 3)];
const [verdict = expect.fail('nothing compared')] = evaluateRisk(
  anAssessment(...records),
  world,
  testDay,
).comparisons;

/** What a cell says, its hard spaces as others. */
const said = ({ textContent }: HTMLElement): string => textContent.replaceAll(/\s/g, ' ');
const tableOf = (name: RegExp) => within(screen.getByRole('region', { name })).getByRole('table');
const cellsOf = (table: HTMLElement, row: string) =>
  within(within(table).getByRole('rowheader', { name: row }).closest('tr') ?? expect.fail(row))
    .getAllByRole('cell')
    .map(said);

test('the figures stand by severity, the baseline first, with the difference and how sure it is', async () => {
  await renderIn(<VerdictTables verdict={verdict} />, { records, world });
  const table = tableOf(/etter alvor: «Ny» \(her\) og «Gammel» \(grunnlag\)/);
  expect(within(table).getAllByRole('columnheader').map(said)).toEqual([
    'Hvor alvorlig skaden er',
    'I grunnlaget',
    'Her',
    'Forskjell',
    'Minst 10 % lavere',
    'Like',
    'Minst 10 % høyere',
  ]);
  expect(cellsOf(table, 'All skade').slice(0, 3)).toEqual(['1 100', '800', '−27 %']);
  expect(cellsOf(table, 'Minst betydelig skade').slice(0, 3)).toEqual(['100', '300', '+200 %']);
});

test('what turns a severity round is named', async () => {
  await renderIn(<VerdictTables verdict={verdict} />, { records, world });
  expect(screen.getByText('All skade: Svaret snur uten «outage».')).toBeTruthy();
});

test('the chances stand for errors from apart to together', async () => {
  const { user } = await renderIn(<VerdictTables verdict={verdict} />, { records, world });
  await user.click(screen.getByText(/^Sannsynlighet for færre og flere/));
  const rows = within(tableOf(/Sannsynlighet for færre og flere/)).getAllByRole('rowheader');
  expect(rows.map(said)).toEqual(['0', '0,25', '0,5', '0,75', '0,9', '1']);
});
