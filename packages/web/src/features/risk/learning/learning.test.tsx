import type { AssessmentRecord } from '@risikobilde/core';
import { aWorld, day, entry, record } from '@risikobilde/core/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { useWorkbench } from '../../../shared/data/context.js';
import { useRiskFrame } from '../../../shared/risk/use-risk-frame.js';
import { parties, renderIn } from '../../../testing/render-in.js';
import { useDraft } from '../use-draft.js';
import { IncidentsPanel } from './incidents-panel.js';
import { OpinionsPanel } from './opinions-panel.js';
import { TrackRecordPanel } from './track-record-panel.js';

const scenario = record('scenario', {
  id: 'leak',
  title: { nb: 'Uvedkommende får innsyn' },
  judgements: [
    {
      alternative: 'chosen',
      frequency: { onceInYears: [5, 50] },
      consequence: { persons: [10, 1000] },
      by: 'operator',
      on: day('2024-01-01'),
      strength: 'weak',
      why: { nb: 'Fordi' },
    },
  ],
});
const register = record('observation', { id: 'register', scenarios: ['leak'], source: 'Avviksregisteret' });
const incident = (id: string, on: string) =>
  record('incident', { id, on: day(on), scenario: 'leak', persons: 12, what: { nb: `Hendelse ${id}` } });

const Panels = () => {
  const { of } = useWorkbench();
  const { alternatives, scale } = useRiskFrame();
  const found = of('scenario')[0] ?? scenario;
  const draft = useDraft(found);
  const alternative = alternatives.find(({ id }) => id === 'chosen');
  return alternative && scale ? (
    <>
      <IncidentsPanel scenario={found} alternative={alternative} draft={draft} />
      <OpinionsPanel scenario={found} alternative={alternative} scale={scale} draft={draft} />
    </>
  ) : null;
};

const draw = (...records: readonly AssessmentRecord[]) =>
  renderIn(<Panels />, {
    records: [...parties, scenario, ...records],
    world: aWorld(entry('scale')),
    asOf: day('2026-01-01'),
  });
const happened = () => within(screen.getByRole('region', { name: 'Hva som har skjedd' }));
const assessors = () => within(screen.getByRole('region', { name: 'Flere vurderere' }));

describe('what has happened', () => {
  test('is said to be nothing where nothing is on record', async () => {
    await draw();
    expect(happened().getByText('Ingen hendelser er registrert for dette scenarioet.')).toBeTruthy();
    expect(happened().queryByRole('button', { name: 'Bruk den oppdaterte hyppigheten' })).toBeNull();
  });

  test('updates the frequency, which becomes the estimate when somebody answers for it', async () => {
    const { user } = await draw(register, incident('a', '2024-05-01'), incident('b', '2025-11-30'));
    expect(happened().getByText(/^2 hendelser på 2 år siden 1\. januar 2024\./)).toBeTruthy();
    const table = within(happened().getByRole('table'));
    expect(table.getByText('én gang på 5 til 50 år')).toBeTruthy();
    expect(table.getByText('én gang på 3,5 til 18 år')).toBeTruthy();
    await user.click(happened().getByRole('button', { name: 'Bruk den oppdaterte hyppigheten' }));
    // The new estimate knows what has happened: nothing has happened since.
    await waitFor(() => expect(happened().queryByRole('table')).toBeNull());
  });

  test('is added in a form that asks for what it needs', async () => {
    const { user } = await draw(register);
    await user.click(happened().getByRole('button', { name: 'Ny hendelse' }));
    await user.type(happened().getByRole('textbox', { name: 'Dato' }), '1.6.2025');
    await user.type(happened().getByRole('textbox', { name: /^Hva som skjedde/ }), 'Feil mottaker');
    await user.selectOptions(happened().getByRole('combobox', { name: 'Utfall' }), 'Noen ble rammet');
    await user.type(happened().getByRole('textbox', { name: 'Kilde' }), 'Avvik 12');
    await user.selectOptions(
      happened().getByRole('combobox', { name: 'Registrert av' }),
      'Digitaliseringsdirektoratet',
    );
    await user.click(happened().getByRole('button', { name: 'Legg til hendelsen' }));
    expect(await happened().findByText('1. juni 2025: Feil mottaker (ukjent hvor mange)')).toBeTruthy();
    expect(happened().getByText(/^1 hendelse på 2 år/)).toBeTruthy();
  });
});

describe('several assessors', () => {
  const opinion = (id: string, assessor: string, years: [number, number]) =>
    record('opinion', {
      id,
      scenario: 'leak',
      assessor,
      frequency: { onceInYears: years },
      consequence: { persons: [10, 1000] },
    });

  test('are shown each and together, with what each counts', async () => {
    await draw(
      record('assessor', { id: 'one', name: { nb: 'Arkitekt 1' } }),
      record('assessor', { id: 'two', name: { nb: 'Jurist 1' } }),
      opinion('a', 'one', [5, 50]),
      opinion('b', 'two', [5, 50]),
    );
    const rows = assessors()
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(rows[1]).toMatch(/^Arkitekt 1Første rundeén gang på 5 til 50 år10 til 1\s00050 av 100$/);
    expect(rows.at(-1)).toMatch(/^Samletén gang på 5 til 50 år10 til 1\s000$/);
    expect(assessors().getByText(/^Alle teller likt\./)).toBeTruthy();
  });

  test('cannot be added without how often and how many', async () => {
    const { user } = await draw(record('assessor', { id: 'one', name: { nb: 'Arkitekt 1' } }));
    await user.click(assessors().getByRole('button', { name: 'Nytt eget anslag' }));
    // What is missing has the names of the fields that ask for it.
    const missing = assessors().getByText(/^Mangler: /).textContent;
    for (const label of ['Hyppighet', 'Konsekvens']) {
      expect(missing).toContain(label);
      expect(assessors().getAllByText(label).length).toBeGreaterThan(0);
    }
  });
});

test('estimates are held against what happened, for each who made them', async () => {
  await renderIn(<TrackRecordPanel />, {
    records: [...parties, scenario, register, ...['a', 'b', 'c'].map((id) => incident(id, '2024-05-01'))],
    world: aWorld(entry('scale')),
    asOf: day('2026-01-01'),
  });
  const row = screen.getByRole('row', { name: /^Digitaliseringsdirektoratet/ });
  expect(row.textContent).toBe('Digitaliseringsdirektoratet0 av 10,713 av 3');
});
