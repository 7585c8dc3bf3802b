import { evaluateRisk, sideBySide, verdictInShort } from '@risikobilde/core/risk';
import { anAssessment, aWorld, entry, judgement, record, testDay } from '@risikobilde/core/testing';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../../testing/render-in.js';
import { ComparisonPicture } from './comparison-picture.js';
import { DecidingSteps } from './deciding-steps.js';

const head = record('assessment', {
  alternatives: [
    {
      id: 'old',
      role: 'baseline',
      name: { nb: 'Gammel løsning hos en leverandør' },
      short: { nb: 'Gammel' },
    },
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
const { comparisons } = evaluateRisk(anAssessment(...records), world, testDay);
const [verdict = expect.fail('nothing compared')] = comparisons;

const said = ({ textContent }: HTMLElement): string => textContent.replaceAll(/\s/g, ' ');

test('the picture is a table: who hears it is told every figure, by the short names, and what each row says', async () => {
  const { rows } = sideBySide(comparisons, verdict, 'severity');
  await renderIn(<ComparisonPicture rows={rows} label="Rammede" about="new" against="old" zone={0.1} />, {
    records,
    world,
  });
  const table = screen.getByRole('table', { name: 'Rammede' });
  const heads = within(table).getAllByRole('rowheader').map(said);
  expect(heads).toEqual(['Minst betydelig skadeett scenario', 'All skade2 scenarioer']);
  const [plot, says] = within(
    within(table)
      .getByRole('rowheader', { name: /Minst betydelig/ })
      .closest('tr') ?? expect.fail('no row'),
  ).getAllByRole('cell');
  expect(said(plot ?? expect.fail('no plot'))).toMatch(
    /Gammel: 100, i ni av ti tilfeller .*Ny: 300, i ni av ti tilfeller/,
  );
  expect(said(says ?? expect.fail('no verdict'))).toMatch(/flere.*færre .* % · likt .* % · flere .* %/i);
  expect(within(table).getByRole('columnheader', { name: 'Ny mot Gammel' })).toBeTruthy();
});

test('what decides is a list that ends where the answer is another', async () => {
  const named = (id: string) => ({ und: id });
  const short = verdictInShort(verdict, { alternative: named, scenario: named, party: named });
  await renderIn(<DecidingSteps short={short} zone={0.1} />, { records, world });
  expect(screen.getByRole('heading', { name: 'Dette avgjør svaret: minst betydelig skade' })).toBeTruthy();
  expect(screen.getAllByRole('listitem').map(said)).toEqual(['Med det ene scenarioet200 % flere']);
  expect(screen.getByText(/Bare ett scenario kan gi så alvorlig skade/)).toBeTruthy();
});
