import type { Context } from '../../context.js';
import { type Calibration, calibrationOf } from './calibration.js';
import { type Forecast, forecastsOf } from './forecasts.js';
import { type Pool, poolsOf } from './pools.js';
import { type RateUpdate, rateUpdates } from './rate-updates.js';

/** What has happened, and what several assessors say, as far as it is on record. */
export type Learning = {
  readonly updates: readonly RateUpdate[];
  readonly pools: readonly Pool[];
  readonly calibrations: readonly Calibration[];
  readonly forecasts: readonly Forecast[];
};

/** Everything that is learned on the day of the context; empty lists where nothing is on record. */
export const learningOf = (context: Context): Learning => ({
  updates: rateUpdates(context),
  pools: poolsOf(context),
  calibrations: context.of('assessor').map((assessor) => calibrationOf(context, assessor)),
  forecasts: forecastsOf(context),
});
