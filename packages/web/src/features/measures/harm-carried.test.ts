import type { AppliedEffect, RiskResult } from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { carriedBy, gravityOf } from './harm-carried.js';

const sure = (mid: number) => ({ low: mid, mid, high: mid });
const state = (perYear: number, persons: number) => ({
  frequency: sure(perYear),
  consequence: sure(persons),
  mean: { frequency: perYear, consequence: persons },
  likelihoodLevel: 1,
  consequenceLevel: 1,
  band: 'low',
  bandRange: ['low', 'low'] as const,
});
const effect = (measure: string, frequency: number, counts: AppliedEffect['state'] = 'current') => ({
  effect: `${measure}-effect`,
  measure,
  state: counts,
  frequency: sure(frequency),
  consequence: sure(1),
  mean: { frequency, consequence: 1 },
});
/** One event a year that harms 100 people before measures. */
const risk = (scenario: string, effects: readonly AppliedEffect[]): RiskResult => {
  const factor = effects.reduce((all, one) => (one.state === 'current' ? all * one.mean.frequency : all), 1);
  const now = state(factor, 100);
  return {
    scenario,
    alternative: 'cloud',
    judgedBy: 'example',
    strength: 'weak',
    initial: state(1, 100),
    current: now,
    planned: now,
    residual: now,
    residualIs: 'current',
    effects,
  };
};
const every = () => true;

describe('what a measure means', () => {
  it.each([
    ['negligible', 'lesser'],
    ['limited', 'lesser'],
    ['significant', 'grave'],
    ['maximum', 'grave'],
  ] as const)('for %s harm is counted with the %s', (severity, gravity) => {
    expect(gravityOf(severity)).toBe(gravity);
  });

  it('in place, is how many more would be harmed without it, the others working', () => {
    const risks = [risk('leak', [effect('keys', 0.5), effect('logs', 0.2)])];
    // 100 of 0.5 of 0.2 is 10; without keys 20, without logs 50.
    expect(carriedBy(risks, 'keys', every)).toEqual({ isInPlace: true, persons: 10 });
    expect(carriedBy(risks, 'logs', every)).toEqual({ isInPlace: true, persons: 40 });
  });

  it('only proposed, is how many fewer would be harmed with it', () => {
    const risks = [risk('leak', [effect('keys', 0.5), effect('plan', 0.1, 'none')])];
    expect(carriedBy(risks, 'plan', every)).toEqual({ isInPlace: false, persons: 45 });
  });

  it('is of the scenarios that are meant, and undefined where it has no estimated effect on any of them', () => {
    const risks = [risk('leak', [effect('keys', 0.5)]), risk('stop', [effect('keys', 0.5)])];
    expect(carriedBy(risks, 'keys', (one) => one === 'leak')).toEqual({ isInPlace: true, persons: 50 });
    expect(carriedBy(risks, 'keys', (one) => one === 'other')).toBeUndefined();
    expect(carriedBy(risks, 'walls', every)).toBeUndefined();
  });

  it('that takes the risk away altogether is all of it, and one that makes things worse is below nothing', () => {
    expect(carriedBy([risk('leak', [effect('keys', 0)])], 'keys', every)?.persons).toBe(100);
    expect(carriedBy([risk('leak', [effect('worse', 2, 'planned')])], 'worse', every)?.persons).toBe(-100);
  });
});
