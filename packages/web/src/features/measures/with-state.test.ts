import { type LocalDate, measureStateOn, type RecordOf } from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { withState } from './with-state.js';

const day = (text: string) => text as LocalDate;
const planned = { state: 'planned' } as const;
const implemented = { state: 'implemented', from: day('2024-03-01') } as const;

describe('a new state of a measure', () => {
  it('counts from the day it is chosen and keeps what was before', () => {
    const states = withState([planned], 'implemented', day('2024-03-01'));
    expect(states).toEqual([planned, implemented]);
    const measure = { states } as RecordOf<'measure'>;
    expect(measureStateOn(measure, day('2024-02-29'))).toBe('planned');
    expect(measureStateOn(measure, day('2024-03-01'))).toBe('implemented');
  });

  it('replaces the one chosen earlier on the same day', () => {
    expect(withState([planned, implemented], 'withdrawn', day('2024-03-01'))).toEqual([
      planned,
      { state: 'withdrawn', from: '2024-03-01' },
    ]);
  });

  it('is taken back by choosing the state it had before', () => {
    expect(withState([planned, implemented], 'planned', day('2024-03-01'))).toEqual([planned]);
  });

  it('stands before one that comes later', () => {
    const verified = { state: 'verified', from: day('2025-01-01') } as const;
    expect(withState([planned, verified], 'implemented', day('2024-03-01'))).toEqual([
      planned,
      implemented,
      verified,
    ]);
  });
});
