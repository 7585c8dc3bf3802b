import { bandOf, consequenceAxis, levelOf, multiply } from '../derive/scale.js';
import type { AppliedEffect, Interval, RiskResult, RiskState } from '../evaluation.js';
import type { Scale } from '../world/world.js';
import { personsThrough } from './exposure.js';
import type { ExposureFactor } from './inheritance.js';

/** A risk in short: its band in each state, and the persons one event harms as things are now. */
export type ServiceRisk = {
  readonly scenario: string;
  readonly alternative: string;
  readonly initial: string;
  readonly current: string;
  readonly planned: string;
  readonly persons: Interval;
};

export const shortRisk = ({ scenario, alternative, initial, current, planned }: RiskResult): ServiceRisk => ({
  scenario,
  alternative,
  initial: initial.band,
  current: current.band,
  planned: planned.band,
  persons: current.consequence,
});

const one: Interval = { low: 1, mid: 1, high: 1 };

/**
 * Makes what holds a risk of the platform against a service's people: the same events and effects, harm to fewer. What
 * does not depend on the service is worked out when this is made.
 */
export const scaledRiskOf = (scale: Scale, risk: RiskResult): ((exposure: ExposureFactor) => ServiceRisk) => {
  const axis = consequenceAxis(scale);
  const product = (counted: (effect: AppliedEffect) => boolean): Interval =>
    risk.effects.reduce((all, effect) => (counted(effect) ? multiply(all, effect.consequence) : all), one);
  const now = product(({ state }) => state === 'current');
  const later = product(({ state }) => state !== 'none');
  const band = ({ likelihoodLevel }: RiskState, persons: number): string =>
    bandOf(scale, likelihoodLevel, levelOf(axis, persons));
  const { scenario, alternative } = risk;
  return (exposure) => {
    const whole = personsThrough(risk.initial.consequence, exposure);
    const persons = multiply(whole, now);
    return {
      scenario,
      alternative,
      initial: band(risk.initial, whole.mid),
      current: band(risk.current, persons.mid),
      planned: band(risk.planned, whole.mid * later.mid),
      persons,
    };
  };
};
