import type { RunResult } from '@risikobilde/risk';

/** The relative error of quantiles that was asked for, what is estimated to be left of it, and whether that is little enough. */
export type StatedAccuracy = {
  readonly asked: number;
  readonly estimated: number;
  readonly met: boolean;
};

export const statedAccuracy = (asked: number, errors: readonly number[]): StatedAccuracy => {
  const estimated = Number(Math.max(0, ...errors).toPrecision(2));
  return { asked, estimated, met: estimated <= asked };
};

/** The estimates in a workload's answer, wherever they stand. */
export const estimatedErrors = ({ portfolio, scenarios }: RunResult): readonly number[] =>
  [portfolio, ...scenarios].flatMap((figures) =>
    [figures, ...Object.values(figures)].flatMap((one: unknown) =>
      typeof one === 'object' &&
      one !== null &&
      'estimated_error' in one &&
      typeof one.estimated_error === 'number'
        ? [one.estimated_error]
        : [],
    ),
  );
