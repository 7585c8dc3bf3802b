import type { RiskResult } from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { shiftsBetween } from './what-if.js';

const risk = (scenario: string, alternative: string, perYear: number, persons: number): RiskResult => {
  const at = (mid: number) => ({ low: mid / 2, mid, high: mid * 2 });
  const state = {
    frequency: at(perYear),
    consequence: at(persons),
    mean: { frequency: perYear, consequence: persons },
    likelihoodLevel: 1,
    consequenceLevel: 1,
    band: 'low',
    bandRange: ['low', 'low'] as const,
  };
  return {
    scenario,
    alternative,
    judgedBy: 'example',
    strength: 'weak',
    initial: state,
    current: state,
    planned: state,
    residual: state,
    residualIs: 'current',
    effects: [],
  };
};

describe('what a measure holds down', () => {
  it('is the risks that move, the largest move first, each in its own alternative', () => {
    const before = [
      risk('leak', 'cloud', 1, 10),
      risk('loss', 'cloud', 1, 10),
      risk('leak', 'onprem', 1, 10),
    ];
    const after = [risk('leak', 'cloud', 2, 10), risk('loss', 'cloud', 9, 10), risk('leak', 'onprem', 1, 10)];
    expect(shiftsBetween(before, after).map((s) => `${s.after.scenario} ${s.after.alternative}`)).toEqual([
      'loss cloud',
      'leak cloud',
    ]);
  });

  it('is nothing when only the last digits differ', () => {
    expect(shiftsBetween([risk('leak', 'cloud', 0.3, 10)], [risk('leak', 'cloud', 0.1 + 0.2, 10)])).toEqual(
      [],
    );
  });
});
