import {
  type GammaRate,
  gammaRateFromRange,
  gammaRateQuantile,
  type Result,
  updateRate,
} from '@risikobilde/risk';
import type { Context } from '../../context.js';
import type { Interval } from '../../evaluation.js';
import type { LocalDate } from '../../model/local-date.js';
import type { Frequency } from '../../model/estimate.js';
import type { Scale } from '../../world/world.js';
import { frequencyLaw } from '../estimate.js';
import { judgementInUse } from '../judgement.js';
import { scaleOf } from '../scale.js';
import { incidentsOf, type ObservedPeriod, observedSince } from './observations.js';

/** Why a frequency is not updated: nobody counted, one number leaves nothing to learn, or the range says too little. */
export type NotUpdated = 'notCounted' | 'oneNumber' | 'tooWide';

/** What the incidents say of a judged frequency, in events a year before measures; 5, 50 and 95 % points. */
export type RateUpdate = {
  readonly scenario: string;
  readonly alternative: string;
  /** The judgement that is updated. */
  readonly judgedBy: string;
  readonly judgedOn: LocalDate;
  readonly observed?: Omit<ObservedPeriod, 'incidents'>;
  /** Incidents with harm since the judgement: those that were counted, and those on days when nobody counted. */
  readonly counted: readonly string[];
  readonly notCounted: readonly string[];
  readonly nearMisses: readonly string[];
  readonly prior?: Interval;
  readonly posterior?: Interval;
  readonly why?: NotUpdated;
};

/** What is believed of a frequency as a gamma law with the same 5 and 95 % points; its reason where there is none. */
export const gammaBelief = (
  scale: Scale,
  frequency: Frequency,
): { readonly belief: GammaRate } | { readonly why: NotUpdated } => {
  const law = frequencyLaw(scale, frequency);
  if (!law) return { why: 'oneNumber' };
  const fit = gammaRateFromRange(law.quantile(0.05), law.quantile(0.95));
  return fit.ok ? { belief: fit.value } : { why: 'tooWide' };
};

const pointsOf = (belief: GammaRate): Interval => ({
  low: gammaRateQuantile(belief, 0.05),
  mid: gammaRateQuantile(belief, 0.5),
  high: gammaRateQuantile(belief, 0.95),
});

/**
 * Each judged frequency after the incidents since it was judged, by conjugate updating: a gamma belief with k incidents in T years
 * is gamma again. What happened before the judgement is taken to be in it. Only where something was counted or happened.
 */
export const rateUpdates = (context: Context): readonly RateUpdate[] => {
  const scale = scaleOf(context);
  if (!scale || (context.of('incident').length === 0 && context.of('observation').length === 0)) return [];
  return context.of('scenario').flatMap((scenario) =>
    context.head.alternatives.flatMap(({ id: alternative }): readonly RateUpdate[] => {
      const judgement = judgementInUse(context, scenario, alternative);
      if (!judgement) return [];
      const observed = observedSince(context, scenario.id, alternative, judgement.on);
      const since = incidentsOf(context, scenario.id, alternative).filter(({ on }) => on >= judgement.on);
      const counted = observed?.incidents.map(({ id }) => id) ?? [];
      // One that does not say where it happened is of no alternative that nobody counted.
      const notCounted = since.filter(
        (one) => one.outcome === 'harm' && one.alternative === alternative && !counted.includes(one.id),
      );
      const nearMisses = since.filter((one) => one.outcome === 'nearMiss' && (observed || one.alternative));
      if (!observed && notCounted.length === 0) return [];
      const base = {
        scenario: scenario.id,
        alternative,
        judgedBy: judgement.by,
        judgedOn: judgement.on,
        counted,
        notCounted: notCounted.map(({ id }) => id),
        nearMisses: nearMisses.map(({ id }) => id),
      };
      if (!observed) return [{ ...base, why: 'notCounted' }];
      const { incidents, ...window } = observed;
      const believed = gammaBelief(scale, judgement.frequency);
      if ('why' in believed) return [{ ...base, observed: window, why: believed.why }];
      const prior = believed.belief;
      const posterior = valueOf(updateRate(prior, incidents.length, observed.exposure));
      return [{ ...base, observed: window, prior: pointsOf(prior), posterior: pointsOf(posterior) }];
    }),
  );
};

// A count and years from 0 are always allowed.
const valueOf = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error('A count of incidents is a whole number');
  return result.value;
};
