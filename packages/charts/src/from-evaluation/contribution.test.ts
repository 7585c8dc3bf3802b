import type { AppliedEffect, RiskResult } from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { contributionOf, harmOf } from './contribution.js';

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
const risk = (scenario: string, effects: readonly AppliedEffect[], alternative = 'cloud'): RiskResult => {
  const factor = effects.reduce((all, one) => (one.state === 'current' ? all * one.mean.frequency : all), 1);
  return {
    scenario,
    alternative,
    judgedBy: 'example',
    strength: 'weak',
    initial: state(1, 100),
    current: state(factor, 100),
    planned: state(factor, 100),
    residual: state(factor, 100),
    residualIs: 'current',
    effects,
  };
};
const all = () => true;
const title = (id: string) => ({ nb: id });

describe('what a measure carries', () => {
  it('is counted in persons harmed a year', () => {
    expect(harmOf(risk('leak', [effect('keys', 0.5)]))).toBe(50);
  });

  it('is what the harm would be if it alone fell away, the others working', () => {
    const risks = [risk('leak', [effect('keys', 0.5), effect('logs', 0.2)]), risk('loss', [])];
    const { now, measures } = contributionOf(risks, all, title);
    expect(now).toBeCloseTo(110);
    expect(measures.map(({ ref, without }) => [ref, Math.round(without)])).toEqual([
      ['keys', 120],
      ['logs', 150],
    ]);
  });

  it('counts a measure that takes the risk away altogether', () => {
    const { now, measures } = contributionOf([risk('leak', [effect('keys', 0)])], all, title);
    expect([now, measures[0]?.without]).toEqual([0, 100]);
  });

  it('is nothing for one that is only planned', () => {
    expect(contributionOf([risk('leak', [effect('keys', 0.5, 'planned')])], all, title).measures).toEqual([]);
  });

  it('is told of the risks that are meant, and what hardly moves them is counted, not drawn', () => {
    const risks = [risk('leak', [effect('keys', 0.5)]), risk('leak', [effect('walls', 0.5)], 'own')];
    const told = contributionOf(risks, ({ alternative }) => alternative === 'cloud', title);
    expect(told).toMatchObject({ now: 50, measures: [{ ref: 'keys', without: 100 }], leftOut: 1 });
  });

  it('is not told of a measure that has no title to show, nor is it counted', () => {
    const risks = [risk('leak', [effect('keys', 0.5), effect('secret', 0.5)])];
    const told = contributionOf(risks, all, (id) => (id === 'secret' ? undefined : title(id)));
    expect(told.measures.map(({ ref }) => ref)).toEqual(['keys']);
    expect(told.leftOut).toBe(0);
  });

  it('is of no more people than there are', () => {
    const risks = [risk('leak', [effect('keys', 0.5)]), risk('loss', [])];
    const told = contributionOf(risks, all, title, 120);
    expect([told.now, ...told.measures.map(({ without }) => without)]).toEqual([120]);
    expect(contributionOf(risks, all, title, 180).measures.map(({ without }) => without)).toEqual([180]);
  });
});
