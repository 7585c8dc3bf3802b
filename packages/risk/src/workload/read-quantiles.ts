import { fitQuantiles, type StatedQuantile } from '../quantiles/fit-quantiles.js';
import type { Reader } from './reader.js';

/** Two or three [probability, value] that a law can have, each value at most `most`. */
export function readQuantiles(
  value: unknown,
  reader: Reader,
  path: string,
  most: number,
): readonly StatedQuantile[] {
  const allowed = 'two or three [probability, value], both rising';
  if (!Array.isArray(value)) {
    reader.reject(path, value, allowed);
    return [];
  }
  const points: StatedQuantile[] = [];
  for (const [k, point] of value.entries()) {
    const [p, at] = Array.isArray(point) ? point : [];
    if (
      !Array.isArray(point) ||
      point.length !== 2 ||
      typeof p !== 'number' ||
      typeof at !== 'number' ||
      !(at > 0 && at <= most)
    ) {
      reader.reject(`${path}[${k}]`, point, `[probability, value above 0, at most ${most}]`);
      return [];
    }
    points.push([p, at]);
  }
  const fit = fitQuantiles(points, path);
  if (!fit.ok) for (const { field, found, allowed: rule } of fit.error) reader.reject(field, found, rule);
  return points;
}
