import { brierScore, predictedCount } from '@risikobilde/risk';
import type { Context } from '../../context.js';
import type { LocalDate } from '../../model/local-date.js';
import type { Consequence, Frequency } from '../../model/estimate.js';
import type { Scale } from '../../world/world.js';
import { consequenceLaw } from '../estimate.js';
import { scaleOf } from '../scale.js';
import { factorOn, observedSince } from './observations.js';
import { gammaBelief } from './rate-updates.js';

/** An estimate held against what was counted since it was made, where that is a year or more. */
export type Forecast = {
  readonly scenario: string;
  readonly alternative: string;
  /** Who made it: a party, `example`, or an assessor. */
  readonly by: string;
  readonly on: LocalDate;
  readonly isOpinion: boolean;
  readonly years: number;
  /** Incidents that came, and between which numbers the estimate expected them, in 90 of 100 cases. */
  readonly events: number;
  readonly low: number;
  readonly high: number;
  readonly isWithin: boolean;
  /** The chance that the estimate gave to at least one incident, and its Brier score. */
  readonly chanceOfAny: number;
  readonly brier: number;
  /** Incidents whose number of persons is known, and how many of these lay between the estimate's 5 and 95 % points. */
  readonly sizes: number;
  readonly sizesWithin: number;
};

const leastYears = 0.99;

/** Every judgement and every assessor's own estimate, held against what happened. */
export const forecastsOf = (context: Context): readonly Forecast[] => {
  const scale = scaleOf(context);
  if (!scale || context.of('observation').length === 0) return [];
  const judged = context.of('scenario').flatMap((scenario) =>
    scenario.judgements.map((judgement) => ({
      ...judgement,
      scenario: scenario.id,
      isOpinion: false,
    })),
  );
  const opinions = context
    .of('opinion')
    .map((opinion) => ({ ...opinion, by: opinion.assessor, isOpinion: true }));
  return [...judged, ...opinions].flatMap((estimate) => held(context, scale, estimate) ?? []);
};

type Estimate = Pick<Forecast, 'scenario' | 'alternative' | 'by' | 'on' | 'isOpinion'> & {
  readonly frequency: Frequency;
  readonly consequence: Consequence;
};

const held = (context: Context, scale: Scale, estimate: Estimate): Forecast | undefined => {
  const { scenario, alternative, by, on, isOpinion } = estimate;
  const observed = observedSince(context, scenario, alternative, on);
  const believed = gammaBelief(scale, estimate.frequency);
  if (!observed || observed.years < leastYears || observed.exposure <= 0 || 'why' in believed)
    return undefined;
  const count = predictedCount(believed.belief, observed.exposure);
  const events = observed.incidents.length;
  const [low, high] = [count.quantile(0.05), count.quantile(0.95)];
  const law = consequenceLaw(scale, estimate.consequence);
  const sizes = observed.incidents.flatMap(({ persons, on: day }) => {
    const factor = factorOn(context, 'consequence', scenario, alternative, day);
    return persons === undefined || factor <= 0 ? [] : [persons / factor];
  });
  return {
    scenario,
    alternative,
    by,
    on,
    isOpinion,
    years: observed.years,
    events,
    low,
    high,
    isWithin: low <= events && events <= high,
    chanceOfAny: 1 - count.none,
    brier: brierScore(1 - count.none, events > 0),
    sizes: law ? sizes.length : 0,
    sizesWithin: law
      ? sizes.filter((size) => law.quantile(0.05) <= size && size <= law.quantile(0.95)).length
      : 0,
  };
};
