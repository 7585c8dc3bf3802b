import { bandAlong, meanThrough, multiply, personsThrough, type Scale } from '@risikobilde/core/parts';
import type { AppliedEffect, ExposureFactor, Interval, Means, RiskResult } from '@risikobilde/core';

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
  /** Both on average: what is added up, and multiplied to the persons expected in a year. */
  readonly mean: Means;
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
  mean: risk.current.mean,
  ...(risk.shock !== undefined && { shock: risk.shock }),
  isThrough: risk.exposure !== undefined,
});

/** A risk of the platform, made ready to be held against the people of many services. */
export type PlatformRisk = {
  /** As the platform has it. */
  readonly asJudged: ServiceRisk & { readonly shock: string };
  /** What makes it that of a service; undefined where it reaches nobody through the services of owners. */
  readonly through:
    | {
        readonly risk: (exposure: ExposureFactor) => ServiceRisk;
        /** Persons that one event harms, as things are now. */
        readonly persons: (exposure: ExposureFactor) => Interval;
        /** The same on average. */
        readonly meanPersons: (exposure: ExposureFactor) => number;
      }
    | undefined;
};

/** The platform's risks as a service meets them: the same for all that stand on the release, but for their people. */
export type PlatformShare = {
  readonly risks: readonly PlatformRisk[];
  /** Undefined where the service does not say whom it reaches. */
  readonly exposure: ExposureFactor | undefined;
};

export const sharedRisks = ({ risks, exposure }: PlatformShare): readonly ServiceRisk[] =>
  risks.map(({ asJudged, through }) => (exposure && through ? through.risk(exposure) : asJudged));

const one: Interval = { low: 1, mid: 1, high: 1 };

/** What does not depend on the service is worked out here: the same events and effects, harm to fewer. */
export const platformRiskOf = (
  scale: Scale | undefined,
  risk: RiskResult,
  reaching: readonly string[],
): PlatformRisk => {
  const { scenario, alternative } = risk;
  // The platform's own name of a scenario is the name of the event, whichever service it strikes.
  const asJudged = { ...shortRisk(risk), shock: scenario };
  if (scale === undefined || !reaching.includes(scenario)) return { asJudged, through: undefined };
  const product = (counted: (effect: AppliedEffect) => boolean): Interval =>
    risk.effects.reduce((all, effect) => (counted(effect) ? multiply(all, effect.consequence) : all), one);
  const now = product(({ state }) => state === 'current');
  const meanOf = (counted: (effect: AppliedEffect) => boolean): number =>
    risk.effects.reduce((all, effect) => (counted(effect) ? all * effect.mean.consequence : all), 1);
  const meanNow = meanOf(({ state }) => state === 'current');
  const meanLater = meanOf(({ state }) => state !== 'none');
  const initial = bandAlong(scale, risk.initial.likelihoodLevel);
  const current = bandAlong(scale, risk.current.likelihoodLevel);
  const planned = bandAlong(scale, risk.planned.likelihoodLevel);
  const persons = (exposure: ExposureFactor): Interval =>
    multiply(personsThrough(risk.initial.consequence, exposure), now);
  const before = (exposure: ExposureFactor): number => meanThrough(risk.initial.mean.consequence, exposure);
  return {
    asJudged,
    through: {
      persons,
      meanPersons: (exposure) => before(exposure) * meanNow,
      risk: (exposure) => {
        const mean = before(exposure);
        return {
          scenario,
          alternative,
          initial: initial(mean),
          current: current(mean * meanNow),
          planned: planned(mean * meanLater),
          frequency: asJudged.frequency,
          persons: persons(exposure),
          mean: { frequency: asJudged.mean.frequency, consequence: mean * meanNow },
          shock: scenario,
          isThrough: true,
        };
      },
    },
  };
};
