import { bandOf, consequenceAxis, levelOf, multiply } from '../derive/scale.js';
import type { AppliedEffect, Interval, RiskResult, RiskState } from '../evaluation.js';
import type { Scale } from '../world/world.js';
import { personsThrough } from './exposure.js';
import type { ExposureFactor } from './inheritance.js';

/** A risk in short: its band in each state; how often, and the persons one event harms, as things are now. */
export type ServiceRisk = {
  readonly scenario: string;
  readonly alternative: string;
  readonly initial: string;
  readonly current: string;
  readonly planned: string;
  /** Events a year. */
  readonly frequency: Interval;
  readonly persons: Interval;
  /** The event at the platform that this is; left out for a risk that only the service has. */
  readonly shock?: string;
  /** The persons are the service's own share of those whom the event harms, not all of the platform's. */
  readonly isThrough: boolean;
};

export const shortRisk = (risk: RiskResult): ServiceRisk => ({
  scenario: risk.scenario,
  alternative: risk.alternative,
  initial: risk.initial.band,
  current: risk.current.band,
  planned: risk.planned.band,
  frequency: risk.current.frequency,
  persons: risk.current.consequence,
  ...(risk.shock !== undefined && { shock: risk.shock }),
  isThrough: risk.exposure !== undefined,
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
      frequency: risk.current.frequency,
      persons,
      shock: scenario,
      isThrough: true,
    };
  };
};
