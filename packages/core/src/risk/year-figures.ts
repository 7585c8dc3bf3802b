import { type AnnualLaw, power, quantile, quantileBracket } from '@risikobilde/risk';
import type { ExceedanceCurve, QuantileName, YearFigures } from './risk-evaluation.js';

const levels: readonly (readonly [QuantileName, number])[] = [
  ['p50', 0.5],
  ['p90', 0.9],
  ['p95', 0.95],
  ['p99', 0.99],
];

const byLevel = <T>(figure: (p: number) => T): Readonly<Record<QuantileName, T>> =>
  // The four names are those of the list above.
  Object.fromEntries(levels.map(([name, p]) => [name, figure(p)])) as Record<QuantileName, T>;

/** The figures of a law, unrounded. */
export const yearFigures = (law: AnnualLaw, brackets: boolean): YearFigures => ({
  expected: law.mean,
  noEvent: law.probabilityOfZero,
  quantiles: byLevel((p) => quantile(law, p)),
  ...(brackets && {
    bracket: byLevel((p): readonly [number, number] => {
      const bounds = quantileBracket(law, p);
      return bounds === null ? [0, 0] : [bounds.low, bounds.high];
    }),
  }),
  error: law.estimatedError,
});

const points = 60;
/** One year in a thousand: where the curve ends. */
const rarest = 0.001;

/** The exceedance curve through 60 quantiles, their probabilities evenly spread on a logarithmic axis. */
export const exceedanceCurve = (law: AnnualLaw): ExceedanceCurve => {
  const any = 1 - law.probabilityOfZero;
  if (any <= rarest) return [];
  return [
    { value: 0, probability: any },
    ...Array.from({ length: points }, (_, k) => {
      const probability = any * power(rarest / any, (k + 1) / points);
      return { value: quantile(law, 1 - probability), probability };
    }),
  ];
};
