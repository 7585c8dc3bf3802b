// The compiler checks that every kind returns; the rule does not see that the switch is exhaustive.
/* oxlint-disable typescript/consistent-return */
import type { ConsequenceSpec, MixturePart } from '../scenario.js';
import { readPert, readRange } from './read-frequency.js';
import { readQuantiles } from './read-quantiles.js';
import { between, type Fields, positive, type Reader } from './reader.js';

/** Persons or kroner in one event: more than anyone can lose. */
const MOST = 1e15;
/** Sigma 8: the mean is 8e13 times the median, and no figure but the cap is left of the estimate. */
const WIDEST = 2e11;

const kinds = ['lognormal', 'pert', 'log-uniform', 'quantiles', 'empirical', 'mixture'] as const;

/** The consequence in `value`, or null with every fault noted. */
export function readConsequence(
  value: unknown,
  reader: Reader,
  path = 'consequence',
  more: readonly string[] = [],
): ConsequenceSpec | null {
  const from = reader.object(value, path);
  if (from === null) return null;
  const kind = kinds.find((known) => known === from['kind']);
  if (kind === undefined) {
    reader.reject(`${path}.kind`, from['kind'], `one of ${kinds.join(', ')}`);
    return null;
  }
  const before = reader.problems.length;
  const spec = readKind(kind, from, reader, `${path}.`, more);
  return reader.problems.length === before ? spec : null;
}

function readKind(
  kind: (typeof kinds)[number],
  from: Fields,
  reader: Reader,
  path: string,
  more: readonly string[],
): ConsequenceSpec {
  const known = (...fields: string[]): void => reader.onlyKnown(from, path, ['kind', ...fields, ...more]);
  switch (kind) {
    case 'lognormal': {
      known('p05', 'p95', 'cap');
      const [p05, p95] = readRange(from, ['p05', 'p95'], reader, path, MOST, WIDEST);
      if (from['cap'] === undefined) return { kind, p05, p95 };
      const cap = reader.number(from, 'cap', path, {
        test: (cap) => !(cap < p05) && positive(MOST).test(cap),
        allowed: `a number at least p05, ${p05}`,
      });
      return { kind, p05, p95, cap };
    }
    case 'pert':
      known('min', 'mode', 'max');
      return { kind, ...readPert(from, reader, path, MOST) };
    case 'log-uniform': {
      known('low', 'high');
      const [low, high] = readRange(from, ['low', 'high'], reader, path, MOST, WIDEST);
      return { kind, low, high };
    }
    case 'quantiles': {
      known('points', 'cap');
      const points = readQuantiles(from['points'], reader, `${path}points`, MOST);
      if (from['cap'] === undefined) return { kind, points };
      return { kind, points, cap: reader.number(from, 'cap', path, positive(MOST)) };
    }
    case 'empirical':
      known('points');
      return { kind, points: readPoints(from['points'], reader, `${path}points`) };
    case 'mixture':
      known('parts');
      return { kind, parts: readParts(from['parts'], reader, `${path}parts`) };
  }
}

function readPoints(value: unknown, reader: Reader, path: string): readonly (readonly [number, number])[] {
  if (!Array.isArray(value) || value.length < 2) {
    reader.reject(path, value, 'a list of at least two [value, cumulative probability]');
    return [];
  }
  const points: (readonly [number, number])[] = [];
  for (const [k, point] of value.entries()) {
    const [x, c] = Array.isArray(point) ? point : [];
    const isPair =
      Array.isArray(point) && point.length === 2 && typeof x === 'number' && typeof c === 'number';
    const [lastX, lastC] = points.at(-1) ?? [-Infinity, 0];
    if (!isPair || !(x >= 0 && x <= MOST) || !(c >= 0 && c <= 1)) {
      reader.reject(`${path}[${k}]`, point, `[value from 0 to ${MOST}, cumulative probability from 0 to 1]`);
      return [];
    }
    if (x <= lastX) reader.reject(`${path}[${k}]`, point, `a value above the one before, ${lastX}`);
    if (c < lastC)
      reader.reject(`${path}[${k}]`, point, `a cumulative probability not below the one before, ${lastC}`);
    points.push([x, c]);
  }
  const end = points[points.length - 1][1];
  if (end !== 1) reader.reject(`${path}[${points.length - 1}]`, end, 'a last cumulative probability of 1');
  return points;
}

function readParts(value: unknown, reader: Reader, path: string): readonly MixturePart[] {
  if (!Array.isArray(value) || value.length === 0) {
    reader.reject(path, value, 'a list of at least one part with a weight');
    return [];
  }
  const parts: MixturePart[] = [];
  let total = 0;
  for (const [k, part] of value.entries()) {
    const fields = reader.object(part, `${path}[${k}]`);
    if (fields === null) return [];
    const weight = reader.number(fields, 'weight', `${path}[${k}].`, between(0, 1));
    const consequence = readConsequence(fields, reader, `${path}[${k}]`, ['weight']);
    total += weight;
    if (consequence !== null) parts.push({ weight, ...consequence });
  }
  if (Math.abs(total - 1) > 1e-9) reader.reject(`${path}.weight`, total, 'weights that sum to 1');
  return parts;
}
