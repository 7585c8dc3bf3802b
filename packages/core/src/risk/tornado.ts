import { exp, type Factor, log, type Portfolio } from '@risikobilde/risk';
import type { Swing } from './risk-evaluation.js';

/**
 * One-at-a-time sensitivity to the epistemic unknowns: the expected harm with a judged frequency, or the effect of a
 * measure, at its 5 % and its 95 % point and everything else at its mean. In closed form, so that a short bar is a
 * small effect and no noise.
 */
export const tornadoOf = (scenarios: readonly Portfolio[]): readonly Swing[] => {
  const components = scenarios.flatMap((scenario) => scenario.components);
  const harms = components.map(
    (c) =>
      c.frequency.mean *
      c.size.mean *
      c.scales.points.reduce((sum, x, k) => sum + x * (c.scales.weights[k] ?? 0), 0),
  );
  const whole = harms.reduce((sum, harm) => sum + harm, 0);
  const swings = components.flatMap(({ id, unknowns }, place): readonly Swing[] => {
    const own = harms[place] ?? 0;
    const { rate } = unknowns;
    const at = (times: number): number => whole + own * (times - 1);
    const frequency: readonly Swing[] =
      rate.rateVariance === 0
        ? []
        : [
            {
              scenario: id,
              input: 'frequency',
              low: at(rate.rateQuantile(0.05) / rate.mean),
              high: at(rate.rateQuantile(0.95) / rate.mean),
            },
          ];
    const effects = (input: Swing['input'], factors: readonly Factor[]): readonly Swing[] =>
      factors.flatMap((factor) => {
        if (typeof factor === 'number' || factor.low === factor.high) return [];
        const { low, high, key } = factor;
        const width = log(high / low);
        const mean = (high - low) / width;
        const point = (u: number): number => at((low * exp(u * width)) / mean);
        return [
          {
            scenario: id,
            input,
            ...(key !== undefined && { measure: key }),
            low: point(0.05),
            high: point(0.95),
          },
        ];
      });
    return [
      ...frequency,
      ...effects('frequency', unknowns.rateFactors),
      ...effects('consequence', unknowns.consequenceFactors),
    ];
  });
  const width = ({ low, high }: Swing): number => high - low;
  // Swings of one scenario that are as wide stay in the order they were made in: its frequency first.
  const byName = (a: Swing, b: Swing): number =>
    Number(a.scenario > b.scenario) - Number(a.scenario < b.scenario);
  return swings.sort((a, b) => width(b) - width(a) || byName(a, b));
};
