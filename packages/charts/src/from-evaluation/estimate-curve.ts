import type { StatedLaw } from '@risikobilde/core';
import type { EstimateData } from '../charts/estimate.js';

const steps = 80;
/** What is left out on either side, where nothing could be seen. */
const tail = 0.004;

/** The shape of what is believed of a quantity, in equal steps of its logarithm. */
export const estimateCurve = (law: StatedLaw): EstimateData['curve'] => {
  const [first, last] = [Math.log(law.quantile(tail)), Math.log(law.quantile(1 - tail))];
  const edge = (k: number): number => Math.exp(first + ((last - first) * k) / steps);
  return Array.from({ length: steps }, (_, k) => ({
    value: edge(k + 0.5),
    height: law.cdf(edge(k + 1)) - law.cdf(edge(k)),
  }));
};
