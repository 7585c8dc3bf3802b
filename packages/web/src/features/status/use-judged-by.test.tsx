import type { LocalDate, RiskResult } from '@risikobilde/core';
import { record } from '@risikobilde/core/testing';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { parties, renderIn } from '../../testing/render-in.js';
import { useJudgedBy } from './use-judged-by.js';

const judged = {
  alternative: 'chosen',
  frequency: { perYear: [1, 1] },
  consequence: { persons: [100, 100] },
  by: 'operator',
  on: '2024-03-01',
  strength: 'moderate',
  why: { nb: 'Fordi' },
};

const Shown = ({ day, scenario, alternative }: { day: string; scenario: string; alternative: string }) => {
  const isJudged = useJudgedBy(day as LocalDate);
  return <p>{isJudged({ scenario, alternative } as RiskResult) ? 'vises' : 'vises ikke'}</p>;
};

it.each([
  ['2024-02-29', 'leak', 'chosen', 'vises ikke'],
  ['2024-03-01', 'leak', 'chosen', 'vises'],
  ['2026-01-01', 'leak', 'other', 'vises ikke'],
  ['2026-01-01', 'nothing', 'chosen', 'vises ikke'],
])('on %s the level of %s for %s, judged on 1 March 2024: %s', async (day, scenario, alternative, said) => {
  await renderIn(<Shown day={day} scenario={scenario} alternative={alternative} />, {
    records: [...parties, record('scenario', { id: 'leak', judgements: [judged] } as never)],
  });
  expect(screen.getByText(said)).toBeTruthy();
});
