import { type AssessmentRecord, parseLocalDate, type RiskResult } from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { carriedBy } from './carried-by.js';
import { withoutMeasure } from './without-measure.js';

const at = (mid: number) => ({ low: mid, mid, high: mid });
const state = (frequency: number, consequence: number) => ({
  frequency: at(frequency),
  consequence: at(consequence),
  likelihoodLevel: 1,
  consequenceLevel: 1,
  band: 'low',
  bandRange: ['low', 'low'] as const,
});
const effect = (measure: string, frequency: number, kind: 'current' | 'planned' = 'current') => ({
  effect: `${measure}-effect`,
  measure,
  state: kind,
  frequency: at(frequency),
  consequence: at(1),
});
const risk = (initial: number, current: number, effects: RiskResult['effects']): RiskResult => ({
  scenario: 's',
  alternative: 'cloud',
  judgedBy: 'example',
  strength: 'weak',
  initial: state(initial, 10),
  current: state(current, 10),
  planned: state(current, 10),
  residual: state(current, 10),
  effects,
});

describe('which measures carry the risk', () => {
  it('is led by the measure whose failure adds most, summed over scenarios', () => {
    const result = carriedBy([
      risk(2, 0.1, [effect('encryption', 0.1), effect('training', 0.5)]),
      risk(1, 0.5, [effect('training', 0.5)]),
    ]);
    expect(result.now).toBeCloseTo(6);
    expect(result.measures.map(({ measure }) => measure)).toEqual(['encryption', 'training']);
    expect(result.measures[0]?.without).toBeCloseTo(10 + 5);
    expect(result.measures[1]?.without).toBeCloseTo(2 + 10);
  });

  it('gives back the whole risk of a scenario that a measure removed', () => {
    expect(carriedBy([risk(2, 0, [effect('no-access', 0)])]).measures).toEqual([
      { measure: 'no-access', without: 20 },
    ]);
  });

  it('does not count a measure that is only planned', () => {
    expect(carriedBy([risk(2, 2, [effect('later', 0.1, 'planned')])]).measures).toEqual([]);
  });
});

describe('a measure that fails', () => {
  it('is withdrawn from the day, and the other records stay the same objects', () => {
    const day = parseLocalDate('2026-11-25');
    if (!day) throw new Error('not a day');
    const measure = { kind: 'measure', id: 'm', states: [{ state: 'implemented' }] };
    const other = { kind: 'measure', id: 'n', states: [{ state: 'planned' }] };
    // Only what the function looks at.
    const records = [measure, other] as unknown as readonly AssessmentRecord[];
    const [failed, kept] = withoutMeasure(records, 'm', day);
    expect(failed).toMatchObject({ states: [{ state: 'implemented' }, { state: 'withdrawn', from: day }] });
    expect(kept).toBe(other);
  });
});
