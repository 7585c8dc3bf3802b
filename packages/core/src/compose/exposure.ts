import { intervalOf } from '../derive/scale.js';
import type { Interval } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import type { ExposureFactor } from '../model/provenance.js';
import type { PreparedRelease } from './prepared-release.js';

const none: ReadonlyMap<string, ExposureFactor> = new Map();

/**
 * Exposure of a service: the share of the people harmed by a platform event that are reached through it, as its people
 * divided by the platform's (middle), the same for every scenario that reaches owners' services. An event is taken to
 * strike services in proportion to their people; where that is wrong, the owner adapts the scenario.
 */
export const exposureOf = (
  head: RecordOf<'assessment'>,
  platform: PreparedRelease,
): ReadonlyMap<string, ExposureFactor> => {
  const reached = reachedThrough(head, platform);
  return reached === undefined ? none : new Map(platform.reaching.map((scenario) => [scenario, reached]));
};

/** Exposure as one factor; undefined where either does not say how many people it has. */
export const reachedThrough = (
  { exposure }: RecordOf<'assessment'>,
  platform: PreparedRelease,
): ExposureFactor | undefined => {
  if (exposure === undefined || platform.persons === undefined) return undefined;
  const [mine, all] = [intervalOf(exposure.persons), intervalOf(platform.persons)];
  if (all.mid <= 0) return undefined;
  const factor: Interval = {
    low: Math.min(1, mine.low / all.mid),
    mid: Math.min(1, mine.mid / all.mid),
    high: Math.min(1, mine.high / all.mid),
  };
  return { factor, persons: mine, special: exposure.special };
};
